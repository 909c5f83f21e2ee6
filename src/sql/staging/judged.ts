import type { Mapping, Policies, Reason } from '../../domain/import';
import { literal, quoteText } from '../bind';
import { orderedAtSql, type DayMonth } from './dayMonth';
import { completedSql, type Fillable } from './filled';
import { testIdsSql } from './testCustomers';
import { isTopUpSql, topUpColumns } from './topUps';
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
    traps?: Traps;
}

/** Traps that were looked for and found; of the rest no line shows the trait. */
export interface Traps {
    /** The columns that `filled` fills; empty when it has not been built. */
    fills: readonly Fillable[];
    hasFollowers: boolean;
    hasOverlaps: boolean;
    hasTopUps: boolean;
    /** Whether `test_customers` has been made and is not empty; left out, they are told by their ids alone. */
    hasTests?: boolean;
    /** Words beside amounts that name another currency than the one that counts; null stands for no word at all. */
    otherCurrencies: readonly (string | null)[];
}

export const noTraps: Traps = {
    fills: [],
    hasFollowers: false,
    hasOverlaps: false,
    hasTopUps: false,
    otherCurrencies: [],
};

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
    const isSetAside = (policy: 'noCustomer' | 'status' | 'topUps' | 'implausibleDates' | 'testCustomers') => policies[policy] === 'set-aside';
    const cases: [Reason, [condition: string, isOn: boolean][]][] = [
        ['malformed', [['is_malformed', true]]],
        ['total-row', [['is_total', policies.totals === 'set-aside']]],
        [
            'bad-date',
            [
                ['is_dateless', true],
                ['is_implausible', isSetAside('implausibleDates')],
            ],
        ],
        [
            'bad-amount',
            [
                ['has_bad_amount', true],
                ['is_other_currency', policies.currency !== 'all'],
            ],
        ],
        [
            'no-customer',
            [
                ['has_no_customer', isSetAside('noCustomer')],
                ['is_shared_id', policies.sharedIds !== 'keep'],
                ['is_test_customer', isSetAside('testCustomers')],
            ],
        ],
        [
            'status',
            [
                ['has_bad_status', isSetAside('status')],
                ['is_top_up', isSetAside('topUps')],
            ],
        ],
        ['return', [['is_return', policies.returns === 'set-aside']]],
        ['zero-price', [['is_zero_price', policies.zeroPrice === 'set-aside']]],
        ['duplicate', [['is_duplicate', policies.duplicates === 'set-aside']]],
    ];
    return cases.flatMap(([reason, all]) => {
        const conditions = all.flatMap(([condition, isOn]) => (isOn ? [condition] : []));
        return conditions.length === 0 ? [] : [{ reason, condition: conditions.join(' or ') }];
    });
}

function traitsSql(judgement: Judgement): string {
    const { mapping, policies, orders, hasRepeats, traps = noTraps } = judgement;
    const has = new Set(typedColumns(mapping));
    const optional = optionalColumns.map(([name, type]) =>
        has.has(name) ? `dated.${name}` : `null::${type} as ${name}`,
    );
    const customer = `case when dated.has_no_customer then '${noCustomer}' else dated.customer_id end`;
    const isOnce = policies.repeatedAmount === 'once' && traps.hasFollowers;
    const source = traps.fills.length > 0 && policies.fillDown === 'fill' ? `${completedSql(traps.fills)} as typed` : 'typed';
    const traits = traitColumns(judgement, has, isOnce);
    return `select
        dated.file,
        dated.line,
        ${policies.noCustomer === 'keep' ? customer : 'dated.customer_id'} as customer_id,
        dated.ordered_at,
        ${isOnce ? 'case when followers.line is null then dated.amount else 0 end::decimal(38, 6) as amount' : 'dated.amount'},
        ${optional.join(',\n        ')},
        ${traits.map(([name, expression]) => `coalesce(${expression}, false) as ${name}`).join(',\n        ')},
        ${traps.hasFollowers ? 'coalesce(followers.own_amount, 0)' : '0'}::decimal(38, 6) as repeated_amount,
        ${policies.returns === 'net'} as is_netting,
    from (select typed.* replace (${orderedAtSql(orders)} as ordered_at) from ${source}) as dated
    ${joins(hasRepeats, traps)}
    ${testsSql(policies, traps)}`;
}

function traitColumns(
    { policies, today, hasRepeats, traps = noTraps }: Judgement,
    has: ReadonlySet<string>,
    isOnce: boolean,
): [name: string, expression: string][] {
    const amount = isOnce ? 'coalesce(followers.order_amount, dated.amount)' : 'dated.amount';
    const negative = [`${amount} < 0`, ...(has.has('quantity') ? ['dated.quantity < 0'] : [])];
    const zero = [`${amount} = 0`, ...(has.has('unit_price') && !isOnce ? ['dated.unit_price = 0'] : [])];
    const repeated = [
        ...(hasRepeats ? ['repeats.line is not null'] : []),
        ...(traps.hasOverlaps ? ['overlapping.line is not null'] : []),
    ];
    const isMany = policies.sharedIds === 'set-aside' ? 'dated.is_shared' : 'dated.is_shared or dated.is_masked';
    const topUps = topUpColumns.filter((column) => has.has(column)).map((column) => `dated.${column}`);
    return [
        ['is_malformed', 'dated.is_malformed'],
        ['is_total', 'dated.is_total'],
        ['is_dateless', 'dated.ordered_at is null'],
        [
            'is_implausible',
            `dated.ordered_at < date '1990-01-01' or dated.ordered_at >= ${literal({ date: today })} + interval 1 day`,
        ],
        ['has_bad_amount', `${amount} is null`],
        ['is_other_currency', otherCurrencySql(traps.otherCurrencies)],
        ['has_no_customer', 'dated.has_no_customer'],
        ['is_shared_id', isMany],
        ['is_test_customer', testsSql(policies, traps) === '' ? 'false' : 'test_customers.customer_id is not null'],
        ['has_bad_status', has.has('order_status') ? `${meaningSql(policies, isOnce)} = 'does-not-count'` : 'false'],
        ['is_top_up', traps.hasTopUps ? isTopUpSql(topUps) : 'false'],
        ['is_return', negative.join(' or ')],
        ['is_zero_price', zero.join(' or ')],
        ['is_duplicate', repeated.join(' or ') || 'false'],
        ['is_swappable', 'dated.day_month in (1, 2)'],
        ['is_repeated_amount', traps.hasFollowers ? 'followers.line is not null' : 'false'],
        ['is_filled', traps.fills.length > 0 ? 'filled.line is not null' : 'false'],
    ];
}

/** What a line's status means: as the person says, else as its words say; a line without one has its order's. */
function meaningSql({ statusMeanings }: Policies, isOnce: boolean): string {
    const orElse = (column: string) => (isOnce ? `coalesce(dated.${column}, followers.${column})` : `dated.${column}`);
    const said = Object.entries(statusMeanings);
    if (said.length === 0) return orElse('status_meaning');
    const cases = said.map(([status, meaning]) => `when ${quoteText(status)} then ${quoteText(meaning)}`);
    return `(case ${orElse('order_status')} ${cases.join(' ')} else ${orElse('status_meaning')} end)`;
}

function otherCurrencySql(words: Traps['otherCurrencies']): string {
    const named = words.filter((word) => word !== null);
    const conditions = [
        ...(named.length > 0 ? [`dated.currency in (${named.map(quoteText).join(', ')})`] : []),
        ...(named.length < words.length ? ['dated.currency is null'] : []),
    ];
    return conditions.join(' or ') || 'false';
}

function testsSql({ testCustomers }: Policies, { hasTests }: Traps): string {
    if (hasTests === undefined ? testCustomers === 'keep' : !hasTests) return '';
    return `left join ${hasTests ? 'test_customers' : `(${testIdsSql}) as test_customers`} on test_customers.customer_id = dated.customer_id`;
}

function joins(hasRepeats: boolean, { fills, hasFollowers, hasOverlaps }: Traps): string {
    const tables = Object.entries({ repeats: hasRepeats, filled: fills.length > 0, followers: hasFollowers, overlapping: hasOverlaps });
    return tables
        .flatMap(([name, isBuilt]) => (isBuilt ? [`left join ${name} on ${name}.file = dated.file and ${name}.line = dated.line`] : []))
        .join('\n    ');
}
