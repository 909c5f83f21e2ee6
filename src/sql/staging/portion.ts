import type { Portion } from '../../domain/portion';
import { literal } from '../bind';
import { dayMonthCodes } from './dates';

/**
 * Whether a typed record is stored: its customer is among those drawn, and its day within the range however day and month
 * are read. Records without a day stay, to be accounted for; those without a customer are drawn by themselves.
 */
export function storedSql({ from, to, oneOf }: Portion): string {
    const customer = "coalesce(customer_id, concat(file, ':', line))";
    const { eitherDayFirst, eitherMonthFirst } = dayMonthCodes;
    const swapped = 'make_date(year(ordered_at), day(ordered_at), month(ordered_at))';
    const isEither = `day_month in (${eitherDayFirst}, ${eitherMonthFirst}) and ${rangeSql(swapped, { from, to })}`;
    return [
        ...(oneOf > 1 ? [`hash(${customer}) % ${Math.trunc(oneOf)} = 0`] : []),
        ...(hasRange({ from, to }) ? [`(ordered_at is null or ${rangeSql('ordered_at', { from, to })} or (${isEither}))`] : []),
    ].join(' and ');
}

/** Of what is stored, the records whose day as it is read lies within the range. */
export function takenSql(relation: string, orderedAt: string, portion: Portion): string {
    return `select typed.* from (${relation}) as typed where coalesce(${rangeSql(`(${orderedAt})`, portion)}, true)`;
}

export function hasRange({ from, to }: Pick<Portion, 'from' | 'to'>): boolean {
    return from !== '' || to !== '';
}

function rangeSql(day: string, { from, to }: Pick<Portion, 'from' | 'to'>): string {
    const bounds = [...(from === '' ? [] : [`${day} >= ${literal({ date: from })}`]), ...(to === '' ? [] : [`${day} < ${literal({ date: to })} + interval 1 day`])];
    return `(${bounds.join(' and ')})`;
}
