import type { Alternative } from '../../src/domain/findings';
import type { ColumnProfile, Mapping, Policies } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { quoteIdent } from '../../src/sql/bind';
import { amountLevels } from '../../src/sql/staging/amounts';
import { stackSql } from '../../src/sql/staging/levels';
import type { Part } from '../../src/sql/staging/typed';
import { amountCandidates, dateCandidates } from '../import/candidates';
import type { Tables } from '../tables';

export interface Candidates {
    amounts: string[];
    dates: string[];
}

export const noCandidates: Candidates = { amounts: [], dates: [] };

/** Reads every column that could be the amount or the date into `candidates`; of a role with one such column, none. */
export async function typeCandidates(
    tables: Tables,
    parts: readonly Part[],
    columns: readonly ColumnProfile[],
    mapping: Mapping,
): Promise<Candidates> {
    const several = (names: string[]) => (names.length > 1 ? names : []);
    const amounts = several(amountCandidates(columns, mapping));
    const dates = several(dateCandidates(columns, mapping));
    if (amounts.length + dates.length === 0) return noCandidates;
    const selects = parts.map((part, index) => candidatesSql(part, index + 1, amounts, dates));
    await tables.make({ name: 'candidates', sql: selects.join('\nunion all by name\n') });
    return { amounts, dates };
}

/** What each candidate would give over the lines kept. */
export async function weighCandidates(tables: Tables, candidates: Candidates, mapping: Mapping, policies: Policies): Promise<Alternative[]> {
    const { amounts, dates } = candidates;
    if (amounts.length + dates.length === 0) return [];
    const once = policies.repeatedAmount === 'once' ? ' and not judged.is_repeated_amount' : '';
    const isKept = `judged.reason is null${once}`;
    const sums = amounts.flatMap((_, index) => [
        `coalesce(sum(amount_${index}) filter (where ${isKept}), 0)::double as sum_${index}`,
        `count(*) filter (where amount_${index} is null and ${isKept})::double as blanks_${index}`,
    ]);
    const blanks = dates.map((_, index) => `count(*) filter (where is_blank_${index})::double as undated_${index}`);
    const row = await tables.row({
        name: 'alternatives',
        sql: `select ${[`count(*) filter (where ${isKept})::double as kept`, 'count(*)::double as met', ...sums, ...blanks].join(',\n    ')}
from candidates
inner join judged on judged.file = candidates.file and judged.line = candidates.line
where judged.reason is null or judged.reason = 'status'`,
    });
    return [
        ...amounts.map((column, index): Alternative => ({
            role: 'amount',
            column,
            isChosen: column === mapping.amount,
            sum: Number(row[`sum_${index}`]) * (policies.cents === 'hundredths' ? 0.01 : 1),
            lines: Number(row['kept']),
            blanks: Number(row[`blanks_${index}`]),
        })),
        ...dates.map((column, index): Alternative => ({
            role: 'order_date',
            column,
            isChosen: column === mapping.order_date,
            sum: null,
            lines: Number(row['met']),
            blanks: Number(row[`undated_${index}`]),
        })),
    ];
}

/** The same in a sentence for each role. */
export function remarkAlternatives(alternatives: readonly Alternative[]): Notice[] {
    const of = (role: Alternative['role']) => alternatives.filter((one) => one.role === role);
    const [amounts, dates] = [of('amount'), of('order_date')];
    const names = (list: Alternative[], say: (one: Alternative) => string) => list.filter((one) => !one.isChosen).map(say).join('; ');
    const chosen = (list: Alternative[]) => list.find((one) => one.isChosen);
    const percent = ({ blanks, lines }: Alternative) => Math.round((100 * blanks) / Math.max(1, lines));
    return [
        ...(amounts.length > 1
            ? [
                  {
                      code: 'amount-choices',
                      facts: {
                          column: chosen(amounts)?.column ?? '',
                          sum: chosen(amounts)?.sum ?? 0,
                          others: names(amounts, ({ column, sum }) => `${column} = ${(sum ?? 0).toFixed(2)}`),
                      },
                  },
              ]
            : []),
        ...(dates.length > 1
            ? [
                  {
                      code: 'date-choices',
                      facts: {
                          column: chosen(dates)?.column ?? '',
                          others: names(dates, (one) => `${one.column} (${percent(one)}%)`),
                      },
                  },
              ]
            : []),
    ];
}

function candidatesSql(part: Part, file: number, amounts: readonly string[], dates: readonly string[]): string {
    const cell = (column: string) => (part.columns.includes(column) ? quoteIdent(column) : 'null::varchar');
    const texts = amounts.map((column, index) => `${cell(column)} as amount_${index}_text`);
    const blanks = dates.map((column, index) => `(${cell(column)} is null or trim(${cell(column)}) = '') as is_blank_${index}`);
    const cells = `select ${file}::usmallint as file, _line::integer as line, ${[...texts, ...blanks].join(', ')} from (${part.relation}) as source`;
    const stacked = stackSql(cells, ...amounts.map((_, index) => amountLevels(`amount_${index}`, part.decimal, 'decimal(38, 6)')));
    const read = [...amounts.map((_, index) => `amount_${index}`), ...dates.map((_, index) => `is_blank_${index}`)];
    return `select file, line, ${read.join(', ')} from (${stacked}) as stacked`;
}
