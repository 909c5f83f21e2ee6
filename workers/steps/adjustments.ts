import type { CentsFinding, MergeFinding } from '../../src/domain/findings';
import type { Mapping, Policies, PolicyEffect } from '../../src/domain/import';
import { centsFactsSql } from '../../src/sql/staging/adjusted';
import { idMergesSql, mergeExamplesSql, mergeFactsSql } from '../../src/sql/staging/idMerges';
import type { Notice } from '../../src/domain/result';
import type { Tables } from '../tables';

/** What decisions on values would change, each with its effect. */
export interface Findings {
    cents: CentsFinding | null;
    merges: MergeFinding | null;
    effects: PolicyEffect[];
    /** What to ask, when something does. */
    notices: Notice[];
}

const saysHundredths = /(^|[^a-z])(cents?|pence|pennies|fen|kopecks?|paise|grosze|minor( units?)?)([^a-z]|$)|[（(_\s]分\s*[)）]?\s*$|单位[:：]?\s*分/i;
const typical = 500;

/** Before lines are judged: the ids that could be merged, which `typed` needs when they are. */
export async function makeMerges(tables: Tables): Promise<void> {
    await tables.make({ name: 'id_merges', sql: idMergesSql });
}

/** After they are judged: which adjustments suggest themselves, and what they come to. */
export async function findAdjustments(tables: Tables, mapping: Mapping, policies: Policies, hasMerges: boolean): Promise<Findings> {
    const cents = await findCents(tables, mapping, policies);
    const merges = hasMerges ? await findMerges(tables) : null;
    return {
        cents: cents?.finding ?? null,
        merges: merges?.finding ?? null,
        effects: [
            { policy: 'cents', lines: cents?.lines ?? 0, amount: cents?.finding.asIs ?? 0 },
            ...(merges === null ? [] : [{ policy: 'mergeIds' as const, lines: merges.lines, amount: merges.amount }]),
        ],
        notices: [...(cents?.finding.isLikely ? [centsNotice(cents.finding)] : []), ...(merges !== null && merges.finding.ids > 0 ? [mergeNotice(merges.finding)] : [])],
    };
}

function centsNotice({ column, asIs, hundredths }: CentsFinding): Notice {
    return { code: 'cents-likely', facts: { column, asIs, hundredths } };
}

function mergeNotice({ ids, customers, examples }: MergeFinding): Notice {
    return { code: 'ids-alike', facts: { ids, customers, examples: examples.map((spellings) => spellings.map((id) => `“${id}”`).join(' = ')).join('; ') } };
}

async function findCents(tables: Tables, mapping: Mapping, policies: Policies): Promise<{ finding: CentsFinding; lines: number } | null> {
    const column = mapping.amount ?? mapping.unit_price;
    if (column === undefined) return null;
    const [facts = {}] = await tables.db.rows(centsFactsSql);
    const { amounts, broken, priced, named, median } = facts as Record<string, number | undefined>;
    const isWhole = (amounts ?? 0) > 0 && broken === 0 && named === 0;
    const isNamed = saysHundredths.test(column);
    const isPriced = (amounts ?? 0) >= 10 && (priced ?? 0) >= 0.9 * (amounts ?? 0) && (median ?? 0) >= typical && !/\p{Script=Han}/u.test(column);
    const isLikely = isWhole && (isNamed || isPriced);
    if (!isLikely && policies.cents === 'as-is') return null;
    const [kept = {}] = await tables.db.rows('select count(*)::double as lines, coalesce(sum(amount), 0)::double as amount from judged where reason is null');
    const amount = Number(kept['amount']);
    const asIs = policies.cents === 'as-is' ? amount : amount * 100;
    return { finding: { isLikely, column, asIs, hundredths: asIs / 100 }, lines: Number(kept['lines']) };
}

async function findMerges(tables: Tables): Promise<{ finding: MergeFinding; lines: number; amount: number }> {
    const [facts = {}] = await tables.db.rows(mergeFactsSql);
    const examples = new Map<string, string[]>();
    for (const row of await tables.db.rows(mergeExamplesSql)) {
        const id = String(row['merged_id']);
        examples.set(id, [...(examples.get(id) ?? [id]), String(row['customer_id'])]);
    }
    return {
        finding: { ids: Number(facts['ids']), customers: Number(facts['customers']), examples: [...examples.values()].slice(0, 3) },
        lines: Number(facts['lines']),
        amount: Number(facts['amount']),
    };
}
