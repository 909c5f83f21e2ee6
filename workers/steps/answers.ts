import type { ColumnProfile } from '../../src/domain/import';
import { quoteIdent } from '../../src/sql/bind';
import { answersSql, type AttributeColumn, valuesSql } from '../../src/sql/joining/attributes';
import { scaleOf } from '../import/answers/scale';
import { mostAnswers, separatorOf } from '../import/answers/several';
import type { Tables } from '../tables';

const sampled = 1000;
const mostValues = 40;

/** What is made of a column, and how many of its answers are left without a column of their own. */
export interface Made {
    columns: Omit<AttributeColumn, 'name'>[];
    wanted: string[];
    left: number;
}

const nothing: Made = { columns: [], wanted: [], left: 0 };

/** Looks for answers on a scale and for several answers in a cell among the columns of a table of text cells. */
export async function findAnswers(tables: Tables, cells: string, columns: readonly string[], profiles: readonly ColumnProfile[]): Promise<Map<string, Made>> {
    const texts = columns.filter((name) => !['number', 'date', 'empty'].includes(profiles.find((one) => one.name === name)?.kind ?? 'text'));
    const made = new Map<string, Made>();
    if (texts.length === 0) return made;
    const sample = await tables.db.rows(`select ${texts.map(quoteIdent).join(', ')} from ${quoteIdent(cells)} order by "#file", "#line" limit ${sampled}`);
    for (const name of texts) {
        const values = sample.map((row) => String(row[name] ?? '').trim()).filter((value) => value !== '');
        const found = (await scored(tables, cells, name, values)) ?? (await split(tables, cells, name, values));
        if (found.columns.length > 0) made.set(name, found);
    }
    return made;
}

async function scored(tables: Tables, cells: string, source: string, sample: readonly string[]): Promise<Made | null> {
    const counts = new Map<string, number>();
    for (const value of sample) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > mostValues || scaleOf(counts) === null) return null;
    const rows = await tables.db.rows(valuesSql(cells, source, mostValues));
    const scores = scaleOf(new Map(rows.map((row) => [String(row['value']), Number(row['rows'])])));
    return scores === null ? null : { columns: [{ source, kind: 'score', scores }], wanted: [`${source} (score)`], left: 0 };
}

async function split(tables: Tables, cells: string, source: string, sample: readonly string[]): Promise<Made> {
    const separator = separatorOf(sample);
    if (separator === null) return nothing;
    const rows = await tables.db.rows(answersSql(cells, source, separator, mostAnswers));
    const answers = rows.map((row) => String(row['value']));
    return {
        columns: answers.map((answer) => ({ source, kind: 'answer', answer, separator })),
        wanted: answers.map((answer) => `${source}: ${answer}`),
        left: Math.max(0, Number(rows[0]?.['answers'] ?? 0) - answers.length),
    };
}
