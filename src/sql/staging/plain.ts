import type { Mapping, Role } from '../../domain/import';
import { bareAmountSql, type Decimal } from './amounts';
import { plainDateLevels } from './dates';
import { cleanSql } from './ids';
import { stackSql, type Level } from './levels';
import { matches } from './rewrite';
import { cellsSql, timesQuantity, usedRoles, type Part, type TypingOptions } from './typed';

const words = ['order_id', 'product', 'category', 'region', 'channel', 'store', 'discount'] as const;
const numbers = ['amount', 'quantity', 'unit_price', 'cost', 'unit_cost'] as const;
/** What can only be judged with all care. */
const careful: readonly Role[] = ['customer_id_2', 'order_status', 'currency'];

/** An id of plain letters and digits, not zeros alone: no mask, no word for a total, for whoever came by or for nobody. */
const key = '(?:[A-WYZa-wyz_-]+[0-9]|[0-9A-WYZa-wyz_-]*[1-9])[0-9A-WYZa-wyz_-]*';

/** Whether the cells that a mapping needs can be plain at all. */
export function hasPlain(parts: readonly Part[], mapping: Mapping): boolean {
    return careful.every((role) => mapping[role] === undefined) && parts.every((part) => part.dateForm !== null);
}

/**
 * `plain_cells`: one row per record of all files; `is_plain` where every cell is in the form that most files have, and then
 * the record as in `typed_cells`. Reading those needs a fraction of the care that the rest gets.
 */
export function plainSql(parts: readonly Part[], mapping: Mapping, options: TypingOptions): string {
    return parts.map((part, index) => partSql(part, index + 1, mapping, options)).join('\nunion all by name\n');
}

/** The part again, with only the records that are not plain. */
export function oddPart(part: Part, file: number): Part {
    const odd = `select line from plain_cells where file = ${file} and not is_plain`;
    return { ...part, relation: `select source.* from (${part.relation}) as source semi join (${odd}) as odd on odd.line = source._line` };
}

/** `typed_cells`: the plain records, and those read with care where there are some. */
export function gatheredSql(hasOdd: boolean): string {
    const plain = 'select plain_cells.* exclude (is_plain) from plain_cells where plain_cells.is_plain';
    return hasOdd ? `${plain}\nunion all by name\nselect odd_cells.* from odd_cells` : plain;
}

function partSql(part: Part, file: number, mapping: Mapping, options: TypingOptions): string {
    const used = usedRoles(mapping);
    const has = (role: Role) => used.includes(role);
    const kinds = numbers.filter(has);
    const texts = words.filter(has);
    const conditions = [
        'not is_malformed',
        `(${matches('customer_id_text', key)} or (customer_id_text is null and ${isKeyed(has('order_id'))}))`,
        'date_is_plain',
        ...kinds.map((role) => (isMoney(role, has) ? `${role} is not null` : `(${role}_text is null or ${role} is not null)`)),
        ...texts.map((role) => `(${role}_text is null or ${cleanSql(`${role}_text`)})`),
    ];
    const stacked = stackSql(
        cellsSql(part, file, used, mapping, options),
        plainDateLevels(part.dateForm),
        [numberLevel(kinds, part.decimal)],
        [{}, {}, {}, { is_plain: `coalesce(${conditions.join('\n        and ')}, false)` }],
    );
    return `select\n    ${columns(has, texts, options).join(',\n    ')},\nfrom (${stacked}) as stacked`;
}

/** No total hides in the cells where one would be named. */
function isKeyed(hasOrder: boolean): string {
    const cells = ['first_text', ...(hasOrder ? ['order_id_text'] : [])];
    return cells.map((cell) => `(${cell} is null or ${matches(cell, key)})`).join(' and ');
}

function numberLevel(kinds: readonly Role[], decimal: Decimal): Level {
    return Object.fromEntries(kinds.map((role) => [role, bareAmountSql(`${role}_text`, decimal)]));
}

function isMoney(role: Role, has: (role: Role) => boolean): boolean {
    return role === 'amount' || (!has('amount') && (role === 'quantity' || role === 'unit_price'));
}

function columns(has: (role: Role) => boolean, texts: readonly Role[], options: TypingOptions): string[] {
    const whenPlain = (value: string, name: string) => `case when is_plain then ${value} end as ${name}`;
    const cost = has('cost')
        ? 'cost::decimal(38, 6)'
        : has('unit_cost') && has('quantity')
          ? timesQuantity('unit_cost')
          : null;
    return [
        'file',
        'line',
        'is_plain',
        whenPlain('customer_id_text', 'customer_id'),
        whenPlain('date_fast', 'ordered_at'),
        'day_month',
        whenPlain(has('amount') ? 'amount::decimal(38, 6)' : timesQuantity('unit_price'), 'amount'),
        'null::varchar as currency',
        'customer_id_text is null as has_no_customer',
        ...traits.map((trait) => `false as ${trait}`),
        ...texts.map((role) => whenPlain(`${role}_text`, role)),
        ...(['quantity', 'unit_price'] as const).filter(has).map((role) => whenPlain(role, role)),
        ...(cost === null ? [] : [whenPlain(cost, 'cost')]),
        ...(options.hasRowHash ? ['row_hash'] : []),
    ];
}

const traits = ['is_malformed', 'is_total', 'is_shared', 'is_masked', 'is_date_blank', 'is_amount_blank'];
