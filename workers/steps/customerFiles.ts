import type { Mapping, Policies, PolicyEffect, Staging } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { accountOf, accountSql, effectsOf, effectsSql, linesSql } from '../../src/sql/staging/accounts';
import { adjustedSql } from '../../src/sql/staging/adjusted';
import { asLines, customerRowsSql, keptCustomersSql, repeatedCustomersSql, type CustomerPart } from '../../src/sql/staging/customerRows';
import { judgedSql } from '../../src/sql/staging/judged';
import type { Tables } from '../tables';
import { findAdjustments, makeMerges } from './adjustments';
import { findDayMonth } from './dayMonth';
import { remarkIds } from './remarks';
import { findTestCustomers } from './testCustomers';
import { findTraps } from './traps';

/** Reads files with one row per customer into `typed_cells`, as lines are. */
export async function typeCustomers(tables: Tables, parts: readonly CustomerPart[], mapping: Mapping, today: string): Promise<void> {
    await tables.make({ name: 'typed_cells', sql: customerRowsSql(parts, mapping, today) });
    await tables.make({ name: 'repeats', sql: repeatedCustomersSql });
}

/**
 * Judges them like lines: a customer's second row is set aside, and a measure that no column holds sets none aside. Money of
 * zero is a value and less than that a loss, so both stay unless the person says otherwise.
 */
export async function judgeCustomers(tables: Tables, mapping: Mapping, policies: Policies, today: string): Promise<Staging> {
    const roles = asLines(mapping);
    const hasMoney = mapping.monetary !== undefined;
    const taken: Policies = { ...policies, duplicates: 'set-aside', returns: policies.worthLess, zeroPrice: hasMoney ? policies.worthNothing : 'keep' };
    await makeMerges(tables);
    await tables.view('typed', adjustedSql(taken, roles));
    const dayMonth = await findDayMonth(tables, policies, today);
    const found = await findTraps(tables, { files: [], mapping: roles, records: 0 }, taken);
    const tests = await findTestCustomers(tables, taken);
    await tables.view('judged', judgedSql({ mapping: roles, policies: taken, orders: dayMonth.orders, today, hasRepeats: true, traps: { ...found.traps, hasTests: tests.length > 0 } }));
    await tables.view('lines', `select * from (\n${linesSql}\n) as lines where false`);
    await tables.view('customer_rows', keptCustomersSql(dayMonth.orders, mapping.last_order_on !== undefined));
    const account = accountOf(await tables.row({ name: 'account', sql: accountSql }));
    const adjusted = await findAdjustments(tables, roles, taken, true);
    const effects = [...ofCustomers(effectsOf(await tables.row({ name: 'effects', sql: effectsSql(taken) })), hasMoney), ...adjusted.effects];
    const span = await tables.row({ name: 'span', sql: spanSql });
    const last = textOrNull(span['last_order_on']);
    return {
        grain: 'customer',
        account,
        effects,
        cents: adjusted.cents,
        merges: adjusted.merges,
        firstOrderOn: textOrNull(span['first_order_on']),
        lastOrderOn: last,
        defaultAsOf: account.kept === 0 ? null : (textOrNull(span['default_as_of']) ?? today),
        currency: found.currency,
        isDayMonthAmbiguous: dayMonth.isAmbiguous,
        dayMonth: dayMonth.finding,
        notices: [...dayMonth.notices, ...adjusted.notices, ...found.notices, ...tests, ...remarkMissing(mapping), ...(await remarkIds(tables))],
        currencies: found.currencies,
    };
}

/** What lines of nothing and returns are among customers. */
function ofCustomers(effects: readonly PolicyEffect[], hasMoney: boolean): PolicyEffect[] {
    return effects.map((effect) => {
        if (effect.policy === 'returns') return { ...effect, policy: 'worthLess' };
        return effect.policy === 'zeroPrice' ? { ...effect, policy: 'worthNothing', ...(hasMoney ? {} : { lines: 0, amount: 0 }) } : effect;
    });
}

const spanSql = `select
    min(coalesce(first_on, last_order_on))::date as first_order_on,
    max(last_order_on)::date as last_order_on,
    (max(last_order_on) + 1)::date as default_as_of,
from customer_rows`;

/** Measures that no column holds, in which all customers are alike. */
function remarkMissing(mapping: Mapping): Notice[] {
    const missing = [
        ...(mapping.recency_days === undefined && mapping.last_order_on === undefined ? ['measure-no-recency'] : []),
        ...(mapping.order_count === undefined ? ['measure-no-frequency'] : []),
        ...(mapping.monetary === undefined ? ['measure-no-monetary'] : []),
    ];
    const undated = mapping.recency_days !== undefined && mapping.last_order_on === undefined ? ['measure-days-fixed'] : [];
    return [...missing, ...undated].map((code) => ({ code, facts: {} }));
}

function textOrNull(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}
