import type { Mapping, Policies, Staging } from '../../domain/import';
import type { Row } from '../../domain/values';
import type { Db } from '../db';
import { accountOf, accountSql, dayMonthSql, effectsOf, effectsSql, linesSql, spanSql } from './accounts';
import { currenciesOf, currenciesSql } from './currency';
import { resolveDayMonth } from './dayMonth';
import { judgedSql } from './judged';
import { repeatsSql } from './repeats';
import { typedSql, type Part } from './typed';

/** For tests: the import's SQL in the order an engine runs it. Leaves `typed` and `repeats` … */
export async function typeLines(db: Db, parts: readonly Part[], mapping: Mapping): Promise<void> {
    await db.run(`create or replace table typed as ${typedSql(parts, mapping, { hasRowHash: true })}`);
    await db.run(`create or replace table repeats as ${repeatsSql(parts)}`);
}

/** … and, for these decisions, `judged` and `lines` with their account. */
export async function judgeLines(db: Db, mapping: Mapping, policies: Policies, today: string): Promise<Staging> {
    const dayMonth = resolveDayMonth(await db.rows(dayMonthSql), policies);
    const judgement = { mapping, policies, today, orders: dayMonth.orders, hasRepeats: true };
    await db.run(`create or replace view judged as ${judgedSql(judgement)}`);
    await db.run(`create or replace view lines as ${linesSql}`);
    const account = await firstRow(db, accountSql);
    const effects = await firstRow(db, effectsSql(policies));
    const span = await firstRow(db, spanSql);
    const words = (await db.rows(currenciesSql)).map((row) => String(row.currency));
    return {
        account: accountOf(account),
        effects: effectsOf(effects),
        firstOrderOn: textOf(span.first_order_on),
        lastOrderOn: textOf(span.last_order_on),
        defaultAsOf: textOf(span.default_as_of),
        currency: currenciesOf(words)[0] ?? null,
        isDayMonthAmbiguous: dayMonth.isAmbiguous,
        notices: dayMonth.notices,
    };
}

async function firstRow(db: Db, sql: string): Promise<Row> {
    return (await db.rows(sql))[0] ?? {};
}

function textOf(value: Row[string] | undefined): string | null {
    return typeof value === 'string' ? value : null;
}
