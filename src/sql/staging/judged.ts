import type { Mapping, Policies, Reason } from '../../domain/import';
import { literal } from '../bind';
import { orderedAtSql, type DayMonth } from './dayMonth';
import { typedColumns } from './typed';

export const noCustomer = '(no customer)';

export interface Judgement {
    mapping: Mapping;
    policies: Policies;
    orders: DayMonth['orders'];
    /** ISO date; nothing dated after it is plausible. */
    today: string;
    /** Whether `repeats` has been built (`repeatsSql`), without which no line counts as a duplicate. */
    hasRepeats: boolean;
}

/** Every column of `lines` that a file may lack, with the type it then has. */
const optionalColumns: [name: string, type: string][] = [
    ['order_id', 'varchar'],
    ['quantity', 'decimal(18, 6)'],
    ['unit_price', 'decimal(18, 6)'],
    ['cost', 'decimal(38, 6)'],
    ['product', 'varchar'],
    ['category', 'varchar'],
    ['region', 'varchar'],
    ['channel', 'varchar'],
    ['store', 'varchar'],
    ['order_status', 'varchar'],
    ['discount', 'varchar'],
];

/** `judged`: one row per record, its traits, and the one reason for setting it aside, null when it is kept. */
export function judgedSql(judgement: Judgement): string {
    const { policies } = judgement;
    return `select
    traits.*,
    ${reasonSql(policies)}::varchar as reason,
from (${traitsSql(judgement)}) as traits`;
}

/** The first reason that holds under these policies; null when the line is kept. */
export function reasonSql(policies: Policies): string {
    const cases = reasonCases(policies).map(({ reason, condition }) => `when ${condition} then '${reason}'`);
    return `case\n        ${cases.join('\n        ')}\n    end`;
}

/** Traits in the order of METHODS §1, those that the policies keep left out. */
export function reasonCases(policies: Policies): { reason: Reason; condition: string }[] {
    const isDateBad = policies.implausibleDates === 'set-aside' ? 'is_dateless or is_implausible' : 'is_dateless';
    const cases: [Reason, string, boolean][] = [
        ['malformed', 'is_malformed', true],
        ['total-row', 'is_total', policies.totals === 'set-aside'],
        ['bad-date', isDateBad, true],
        ['bad-amount', 'has_bad_amount', true],
        ['no-customer', 'has_no_customer', policies.noCustomer === 'set-aside'],
        ['status', 'has_bad_status', policies.status === 'set-aside'],
        ['return', 'is_return', policies.returns === 'set-aside'],
        ['zero-price', 'is_zero_price', policies.zeroPrice === 'set-aside'],
        ['duplicate', 'is_duplicate', policies.duplicates === 'set-aside'],
    ];
    return cases.flatMap(([reason, condition, isSetAside]) => (isSetAside ? [{ reason, condition }] : []));
}

function traitsSql({ mapping, policies, orders, today, hasRepeats }: Judgement): string {
    const has = new Set(typedColumns(mapping));
    const optional = optionalColumns.map(([name, type]) =>
        has.has(name) ? `dated.${name}` : `null::${type} as ${name}`,
    );
    const customer = `case when dated.has_no_customer then '${noCustomer}' else dated.customer_id end`;
    const negative = ['dated.amount < 0', ...(has.has('quantity') ? ['dated.quantity < 0'] : [])].join(' or ');
    const zero = ['dated.amount = 0', ...(has.has('unit_price') ? ['dated.unit_price = 0'] : [])].join(' or ');
    const traits: [string, string][] = [
        ['is_malformed', 'dated.is_malformed'],
        ['is_total', 'dated.is_total'],
        ['is_dateless', 'dated.ordered_at is null'],
        [
            'is_implausible',
            `dated.ordered_at < date '1990-01-01' or dated.ordered_at >= ${literal({ date: today })} + interval 1 day`,
        ],
        ['has_bad_amount', 'dated.amount is null'],
        ['has_no_customer', 'dated.has_no_customer'],
        ['has_bad_status', has.has('order_status') ? "dated.status_meaning = 'does-not-count'" : 'false'],
        ['is_return', negative],
        ['is_zero_price', zero],
        ['is_duplicate', hasRepeats ? 'repeats.line is not null' : 'false'],
        ['is_swappable', 'dated.day_month in (1, 2)'],
    ];
    return `select
        dated.file,
        dated.line,
        ${policies.noCustomer === 'keep' ? customer : 'dated.customer_id'} as customer_id,
        dated.ordered_at,
        dated.amount,
        ${optional.join(',\n        ')},
        ${traits.map(([name, expression]) => `coalesce(${expression}, false) as ${name}`).join(',\n        ')},
        ${policies.returns === 'net'} as is_netting,
    from (select typed.* replace (${orderedAtSql(orders)} as ordered_at) from typed) as dated
    ${hasRepeats ? repeatsJoin : ''}`;
}

const repeatsJoin = 'left join repeats on repeats.file = dated.file and repeats.line = dated.line';
