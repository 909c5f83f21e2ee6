import type { StatusCount } from '../../src/domain/findings';
import type { Mapping, Policies, PolicyEffect } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { refundsSql } from '../../src/sql/staging/refunds';
import { statusesSql } from '../../src/sql/staging/statuses';
import type { Tables } from '../tables';

/** Refunds are matched to sales in files of at most this many lines, for it costs a join of all sales. */
const matchedLines = 1_000_000;
const shownStatuses = 60;

/** What is worth saying of customers who are many people, and of ids that a spreadsheet made numbers of. */
export async function remarkIds(tables: Tables): Promise<Notice[]> {
    const [row] = await tables.db.rows(`select
        count(*) filter (where is_shared)::double as shared_lines,
        count(distinct customer_id) filter (where is_shared)::double as shared_customers,
        coalesce(sum(amount) filter (where is_shared), 0)::double as shared_amount,
        min(customer_id) filter (where is_shared) as shared_example,
        count(*) filter (where is_masked)::double as masked_lines,
        count(distinct customer_id) filter (where is_masked)::double as masked_customers,
        min(customer_id) filter (where is_masked) as masked_example,
        count(*) filter (where ends_with(customer_id, '.0'))::double as decimal_lines,
    from typed where not is_total and not is_malformed`);
    if (row === undefined) return [];
    const about = (kind: string) => ({
        lines: Number(row[`${kind}_lines`]),
        customers: Number(row[`${kind}_customers`]),
        example: String(row[`${kind}_example`]),
    });
    return [
        ...(about('shared').lines > 0 ? [{ code: 'ids-shared', facts: { ...about('shared'), amount: Number(row['shared_amount']) } }] : []),
        ...(about('masked').lines > 0 ? [{ code: 'ids-masked', facts: about('masked') }] : []),
        ...(Number(row['decimal_lines']) > 0 ? await remarkDecimals(tables) : []),
    ];
}

/** Every status with its lines and what it means, the person's word first. */
export async function countStatuses(tables: Tables, mapping: Mapping, policies: Policies): Promise<StatusCount[]> {
    if (mapping.order_status === undefined) return [];
    const rows = await tables.db.rows(statusesSql());
    return rows.map((row) => {
        const status = String(row['order_status']);
        return {
            status,
            lines: Number(row['lines']),
            amount: Number(row['amount']),
            meaning: policies.statusMeanings[status] ?? (row['meaning'] as StatusCount['meaning']),
        };
    });
}

export function shownOf(statuses: readonly StatusCount[]): StatusCount[] {
    return statuses.slice(0, shownStatuses);
}

export function remarkStatuses(statuses: readonly StatusCount[]): Notice[] {
    const unknown = statuses.filter(({ meaning }) => meaning === 'unknown');
    if (unknown.length === 0) return [];
    const lines = unknown.reduce((sum, status) => sum + status.lines, 0);
    return [{ code: 'status-unknown', facts: { statuses: unknown.slice(0, 5).map(({ status }) => status).join(', '), lines } }];
}

/** How many refunds find the order or the sale that they undo. */
export async function remarkRefunds(tables: Tables, mapping: Mapping, records: number, effects: readonly PolicyEffect[]): Promise<Notice[]> {
    if (lines(effects, 'returns') === 0 || records > matchedLines) return [];
    const has = { hasOrder: mapping.order_id !== undefined, hasProduct: mapping.product !== undefined };
    const row = await tables.row({ name: 'refunds_matched', sql: refundsSql(has) });
    const facts = { refunds: Number(row['refunds']), byOrder: Number(row['by_order']), bySale: Number(row['by_sale']) };
    const rest = { alone: Number(row['alone']), amount: -Number(row['alone_amount']) };
    return facts.refunds === 0 ? [] : [{ code: 'refunds-matched', facts: { ...facts, ...rest } }];
}

/** What a decision touches, as facts of the notices that ask for it. */
export function withEffects(notices: readonly Notice[], effects: readonly PolicyEffect[]): Notice[] {
    return notices.map((notice) => {
        const policy = asked[notice.code];
        const effect = effects.find((one) => one.policy === policy);
        return effect === undefined ? notice : { ...notice, facts: { ...notice.facts, lines: effect.lines, amount: effect.amount } };
    });
}

export function remarkTopUps(effects: readonly PolicyEffect[]): Notice[] {
    return lines(effects, 'topUps') === 0 ? [] : withEffects([{ code: 'top-ups', facts: {} }], effects);
}

const asked: Partial<Record<string, keyof Policies>> = {
    'amount-repeated': 'repeatedAmount',
    'amount-on-first-line': 'repeatedAmount',
    'blanks-below': 'fillDown',
    'top-ups': 'topUps',
    'currency-several': 'currency',
};

async function remarkDecimals(tables: Tables): Promise<Notice[]> {
    const [row] = await tables.db.rows(`with ids as (select distinct customer_id from typed where customer_id is not null)
        select count(*)::double as ids, count(plain.customer_id)::double as twins, min(ids.customer_id) as example
        from ids
        left join ids as plain on plain.customer_id = left(ids.customer_id, -2)
        where ends_with(ids.customer_id, '.0') and regexp_full_match(ids.customer_id, '[0-9]+[.]0')`);
    const ids = Number(row?.['ids'] ?? 0);
    if (ids === 0) return [];
    return [{ code: 'ids-decimal', facts: { ids, twins: Number(row?.['twins']), example: String(row?.['example']) } }];
}

function lines(effects: readonly PolicyEffect[], policy: keyof Policies): number {
    return effects.find((effect) => effect.policy === policy)?.lines ?? 0;
}
