import type { Row } from '../../src/domain/values';
import { overview, overviewGrounds } from '../../src/sql/overview/overview';
import type { Tables } from '../tables';

/** The Customers place: every table of it, by name. */
export async function overviewTables(tables: Tables, asOf: string): Promise<Record<string, Row[]>> {
    const binds = { as_of: { date: asOf } };
    for (const step of overviewGrounds) await tables.make(step, binds);
    const found: Record<string, Row[]> = {};
    for (const step of overview) found[step.name] = await tables.rows(step, binds);
    return found;
}
