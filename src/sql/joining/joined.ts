import { quoteIdent, quoteText } from '../bind';
import { amountLevels, type Decimal } from '../staging/amounts';
import { trimmedSql } from '../staging/ids';
import { stackSql } from '../staging/levels';
import { foundKeysSql, keySql } from './alike';

/** A column of a joined file: its own name, and the one under which it is offered beside those of the lines. */
export interface JoinedColumn {
    name: string;
    as: string;
    /** Added up where a key has several rows. */
    isSummed: boolean;
    isNumber: boolean;
}

/** A file beside the lines: a select of its text cells, and the columns that must agree. */
export interface Beside {
    relation: string;
    left: string;
    right: string;
    isUnique: boolean;
    /** Whether keys that only look different are the same. */
    isAlike: boolean;
    decimal: Decimal;
    columns: readonly JoinedColumn[];
    /** The name of a column that counts the rows of a key; null where there is at most one. */
    countAs: string | null;
}

/**
 * The lines with one row per key of each file beside them, every cell as text, numbers with the lines' decimal mark. A
 * file may be joined by a column of one before it. No line is lost and none comes twice.
 */
export function joinedSql(lines: string, besides: readonly Beside[], decimal: Decimal): string {
    return besides.reduce((relation, beside, index) => {
        const other = `beside_${index + 1}`;
        const columns = [...beside.columns.map(({ as }) => as), ...(beside.countAs === null ? [] : [beside.countAs])];
        const found = beside.isAlike ? foundKeysSql(relation, beside.left, beside.relation, beside.right) : relation;
        return `select lines.*${beside.isAlike ? ' exclude (_join_found)' : ''}${columns.map((name) => `, ${other}.${quoteIdent(name)}`).join('')}
from (${found}) as lines
left join (${rowPerKeySql(beside, decimal)}) as ${other}
    on ${other}._key = ${beside.isAlike ? 'lines._join_found' : keySql(beside.left)}`;
    }, lines);
}

function rowPerKeySql(beside: Beside, decimal: Decimal): string {
    return beside.isUnique ? uniqueSql(beside, decimal) : foldedSql(beside, decimal);
}

function uniqueSql({ relation, right, columns, decimal: own }: Beside, decimal: Decimal): string {
    const cells = columns.map((column) => {
        const cell = quoteIdent(column.name);
        return `${column.isNumber && own !== decimal ? swapMarksSql(cell) : cell} as ${quoteIdent(column.as)}`;
    });
    return `select ${[`${keySql(right)} as _key`, ...cells].join(', ')}
from (${relation}) as source
where ${keySql(right)} is not null`;
}

/** Numbers are added up, unless one of them cannot be read, which then stands for all; of words the only one stays. */
function foldedSql({ relation, right, columns, decimal: own, countAs }: Beside, decimal: Decimal): string {
    const keyed = `select ${[`${keySql(right)} as _key`, ...columns.map(({ name }, index) => `${trimmedSql(quoteIdent(name))} as v${index}_text`)].join(', ')}
from (${relation}) as source`;
    const summed = columns.flatMap(({ isSummed }, index) => (isSummed ? [amountLevels(`v${index}`, own, 'decimal(38, 6)')] : []));
    const cells = columns.map(
        ({ isSummed, as }, index) => `${isSummed ? sumSql(`v${index}`, decimal) : onlySql(`v${index}_text`)} as ${quoteIdent(as)}`,
    );
    const count = countAs === null ? [] : [`count(*)::varchar as ${quoteIdent(countAs)}`];
    return `select ${['_key', ...cells, ...count].join(', ')}
from (${stackSql(keyed, ...summed)}) as keyed
where _key is not null
group by _key`;
}

function sumSql(name: string, decimal: Decimal): string {
    const text = `regexp_replace(sum(${name})::varchar, '[.]?0+$', '')`;
    return `case
        when count(${name}_text) > count(${name}) then min(${name}_text) filter (where ${name} is null)
        else ${decimal === 'point' ? text : `replace(${text}, '.', ',')`}
    end`;
}

function onlySql(text: string): string {
    return `case when min(${text}) = max(${text}) then min(${text}) end`;
}

function swapMarksSql(cell: string): string {
    return `translate(${cell}, ${quoteText('.,')}, ${quoteText(',.')})`;
}
