import type { Policies } from '../../domain/import';
import type { Notice } from '../../domain/result';
import type { Row } from '../../domain/values';
import { literal } from '../bind';
import { dayMonthCodes } from './dates';

type Order = Policies['dayMonth'];

export interface DayMonth {
    /** The order in which each file's swappable dates are read, by position. */
    orders: Order[];
    /** Whether any file leaves it to the policy. */
    isAmbiguous: boolean;
    notices: Notice[];
}

/** From the rows of `dayMonth.sql`: a file's own dates prove its order, else the other files', else the policy says. */
export function resolveDayMonth(rows: readonly Row[], policies: Pick<Policies, 'dayMonth'>): DayMonth {
    const proofs = rows.map(readProof);
    const proven = new Set(proofs.flatMap(({ order }) => order ?? []));
    const [shared] = proven.size === 1 ? [...proven] : [policies.dayMonth];
    return {
        orders: proofs.map(({ order }) => order ?? shared ?? policies.dayMonth),
        isAmbiguous: proven.size !== 1 && proofs.some(({ order, either }) => order === null && either > 0),
        notices: proofs.flatMap(({ file, dayFirst, monthFirst, order }) => {
            if (order === null || dayFirst === 0 || monthFirst === 0) return [];
            const wrong = order === 'dmy' ? monthFirst : dayFirst;
            return [{ code: 'day-month-mixed', facts: { file, order, right: dayFirst + monthFirst - wrong, wrong } }];
        }),
    };
}

/** `ordered_at` in the order resolved for its file: swapped where it can be, null where it fits only the other. */
export function orderedAtSql(orders: readonly Order[]): string {
    const { eitherDayFirst, eitherMonthFirst, onlyDayFirst, onlyMonthFirst } = dayMonthCodes;
    const monthFirst = orders.flatMap((order, index) => (order === 'mdy' ? [index + 1] : []));
    const isMonthFirst = monthFirst.length === 0 ? 'false' : `typed.file in (${monthFirst.join(', ')})`;
    return `case typed.day_month
        when 0 then typed.ordered_at
        when ${eitherDayFirst} then case when ${isMonthFirst} then ${swapped} else typed.ordered_at end
        when ${eitherMonthFirst} then case when ${isMonthFirst} then typed.ordered_at else ${swapped} end
        when ${onlyDayFirst} then case when ${isMonthFirst} then null else typed.ordered_at end
        when ${onlyMonthFirst} then case when ${isMonthFirst} then typed.ordered_at end
    end`;
}

/** Over `typed`: the first and last plausible date in either order, files that prove theirs keeping it. */
export function dayMonthSpansSql(rows: readonly Row[], today: string): string {
    const read = (dayMonth: Order) => `(${orderedAtSql(resolveDayMonth(rows, { dayMonth }).orders)})::date as ${dayMonth}`;
    const isPlausible = (order: Order) => `filter (where ${order} between date '1990-01-01' and ${literal({ date: today })})`;
    const columns = (['dmy', 'mdy'] as const).flatMap((order) => [
        `min(${order}) ${isPlausible(order)} as ${order}_from`,
        `max(${order}) ${isPlausible(order)} as ${order}_to`,
    ]);
    return `select\n    ${columns.join(',\n    ')},\nfrom (select ${read('dmy')}, ${read('mdy')} from typed) as dates`;
}

const swapped =
    'make_date(year(typed.ordered_at), day(typed.ordered_at), month(typed.ordered_at)) + typed.ordered_at::time';

function readProof(row: Row): {
    file: number;
    dayFirst: number;
    monthFirst: number;
    either: number;
    order: Order | null;
} {
    const [dayFirst, monthFirst] = [Number(row.day_first_lines), Number(row.month_first_lines)];
    const order = dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'dmy' : 'mdy';
    return { file: Number(row.file), dayFirst, monthFirst, either: Number(row.either_lines), order };
}
