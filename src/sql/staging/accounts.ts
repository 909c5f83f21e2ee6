import { reasons, type Account, type Policies, type PolicyEffect, type Reason } from '../../domain/import';
import type { Row } from '../../domain/values';
import accountQuery from './account.sql?raw';
import dayMonthQuery from './dayMonth.sql?raw';
import { reasonCases } from './judged';
import linesQuery from './lines.sql?raw';
import spanQuery from './span.sql?raw';

/** `lines`: a view over `judged`. */
export const linesSql = linesQuery;
/** Over `judged`; read it with `accountOf`. */
export const accountSql = accountQuery;
/** Over `lines`: first_order_on, last_order_on, default_as_of. */
export const spanSql = spanQuery;
/** Over `typed`; read it with `resolveDayMonth`. */
export const dayMonthSql = dayMonthQuery;

export function accountOf(row: Row): Account {
    return {
        read: Number(row.read),
        kept: Number(row.kept),
        setAside: Number(row.set_aside),
        byReason: Object.fromEntries(
            reasons.map((reason) => [reason, Number(row[reason.replaceAll('-', '_')])]),
        ) as Record<Reason, number>,
    };
}

type Trait = [policy: keyof Policies, trait: string, reason: Reason | null, before?: string, money?: string];

/** `before` are the conditions of the same reason that come first; `money` is what a decision would move, if not the amount. */
const traits: Trait[] = [
    ['totals', 'is_total', 'total-row'],
    ['implausibleDates', 'is_implausible', 'bad-date', 'is_dateless'],
    ['currency', 'is_other_currency', 'bad-amount', 'has_bad_amount'],
    ['noCustomer', 'has_no_customer', 'no-customer'],
    ['sharedIds', 'is_shared_id', 'no-customer', 'has_no_customer'],
    ['testCustomers', 'is_test_customer', 'no-customer', 'has_no_customer'],
    ['status', 'has_bad_status', 'status'],
    ['topUps', 'is_top_up', 'status', 'has_bad_status'],
    ['returns', 'is_return', 'return'],
    ['zeroPrice', 'is_zero_price', 'zero-price'],
    ['duplicates', 'is_duplicate', 'duplicate'],
    ['dayMonth', 'is_swappable', null],
    ['repeatedAmount', "is_repeated_amount and coalesce(reason = 'bad-amount', true)", null, undefined, 'repeated_amount'],
    ['fillDown', 'is_filled', null],
];

/** One row: for each policy the lines with its trait that no earlier reason takes, and the money on them. */
export function effectsSql(policies: Policies): string {
    const columns = traits.flatMap(([policy, trait, reason, before, money = 'amount']) => {
        const shows = `filter (where ${trait} and not (${earlierSql(policies, reason, before)}))`;
        return [
            `count(*) ${shows}::double as ${policy}_lines`,
            `coalesce(sum(${money}) ${shows}, 0)::double as ${policy}_amount`,
        ];
    });
    return `select\n    ${columns.join(',\n    ')},\nfrom judged`;
}

export function effectsOf(row: Row): PolicyEffect[] {
    return traits.map(([policy]) => ({
        policy,
        lines: Number(row[`${policy}_lines`]),
        amount: Number(row[`${policy}_amount`]),
    }));
}

/** Conditions of the reasons that come before one; before none of them when it is null. */
function earlierSql(policies: Policies, reason: Reason | null, before?: string): string {
    const end = reason === null ? 0 : reasons.indexOf(reason);
    const earlier = reasonCases(policies).filter((other) => reasons.indexOf(other.reason) < end);
    const own = before === undefined ? [] : [before];
    return [...earlier.map(({ condition }) => condition), ...own, 'false'].join(' or ');
}
