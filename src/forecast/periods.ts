/** Lengths of a period, shortest first. */
export const lengths = ['month', 'quarter', 'half', 'year'] as const;
export type Length = (typeof lengths)[number];

const months: Readonly<Record<Length, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const daysInMonth = 30.4375;
const wanted = 4;
/** More than a hundred years of months. */
const most = 1200;
const dayMs = 86_400_000;

/** ISO days, both of which belong to it. */
export type Period = { from: string; to: string };

export function monthsIn(length: Length): number {
    return months[length];
}

/** The same day of an earlier month, or that month's last day where it is shorter. */
export function monthsBefore(day: string, count: number): string {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
    return iso(Date.UTC(year, month - 1 - count, Math.min(date, last)) / dayMs);
}

export function daysBefore(day: string, count: number): string {
    return iso(dayOf(day) - count);
}

/**
 * Periods counted back from a day, the latest first, until one holds the opening day. Each ends on the eve of the next; the latest
 * holds the day itself too, on which a file that ends the day before has nothing.
 */
export function periodsBack(opened: string, asOf: string, length: Length | 365): Period[] {
    const startOf = (index: number) => (length === 365 ? daysBefore(asOf, 365 * index) : monthsBefore(asOf, months[length] * index));
    const found: Period[] = [{ from: startOf(1), to: asOf }];
    for (let index = 1; index < most && startOf(index) > opened; index += 1) found.push({ from: startOf(index + 1), to: daysBefore(startOf(index), 1) });
    return found;
}

/** How many of them the data covers from their first day. */
export function wholePeriods(periods: readonly Period[], opened: string): number {
    return periods.filter(({ from }) => from >= opened).length;
}

/**
 * The shortest length in which a purchase is followed by the next, as `gap` days say, and of which the data holds four at least;
 * the longest with four where none is long enough, a month where there are no four.
 */
export function fittedLength(opened: string, asOf: string, gap: number | null): Length {
    const held = lengths.filter((length) => wholePeriods(periodsBack(opened, asOf, length), opened) >= wanted);
    const enough = gap === null ? undefined : held.find((length) => months[length] * daysInMonth >= gap);
    return enough ?? held.at(-1) ?? 'month';
}

/** What a yearly rate is in a shorter period, interest upon interest. */
export function perPeriod(yearly: number, length: Length): number {
    return (1 + yearly) ** (months[length] / 12) - 1;
}

function dayOf(day: string): number {
    return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function iso(day: number): string {
    return new Date(day * dayMs).toISOString().slice(0, 10);
}
