import type { Facts } from '../../src/domain/result';

/** A day with lines: ISO date, lines, those at midnight. */
export interface Day {
    day: string;
    lines: number;
    midnights: number;
}

export interface DayFinding {
    code: 'crowded-day' | 'month-starts' | 'gaps' | 'empty-months' | 'partial-month';
    facts: Facts;
    /** The days whose lines show it; null stands for every line. */
    days: string[] | null;
}

/** What the days of a file say about it; they come in order. */
export function judgeDays(days: readonly Day[]): DayFinding[] {
    const known = days.filter(({ day }) => day >= '1990-01-01' && day <= '2100-01-01');
    if (known.length < 2) return [];
    if (isMonthly(known)) return [{ code: 'month-starts', facts: { months: known.length }, days: null }, ...emptyMonths(known)];
    return [...crowdedDays(known), ...emptyMonths(known), ...gaps(known), ...partialMonth(known)];
}

function isMonthly(days: readonly Day[]): boolean {
    return days.every(({ day, lines, midnights }) => day.endsWith('-01') && lines === midnights);
}

/** Days that hold a tenth of all lines, and twenty times what a day usually holds. */
function crowdedDays(days: readonly Day[]): DayFinding[] {
    if (days.length < 10) return [];
    const total = days.reduce((sum, { lines }) => sum + lines, 0);
    const usual = median(days.map(({ lines }) => lines));
    const crowded = days.filter(({ lines }) => lines >= total / 10 && lines >= usual * 20);
    return crowded.map(({ day, lines }) => ({
        code: 'crowded-day' as const,
        facts: { day, share: lines / total, usual },
        days: [day],
    }));
}

/** Months inside the span without a line, with the days on either side. */
function emptyMonths(days: readonly Day[]): DayFinding[] {
    const found: { month: string; before: string; after: string }[] = [];
    for (const [before, after] of pairs(days)) {
        for (let month = monthNumber(before.day) + 1; month < monthNumber(after.day); month++) {
            found.push({ month: monthName(month), before: before.day, after: after.day });
        }
    }
    const [first] = found;
    if (first === undefined || found.length > 120) return [];
    const sides = new Set(found.flatMap(({ before, after }) => [before, after]));
    return [{ code: 'empty-months', facts: { months: found.length, first: first.month, last: found.at(-1)?.month ?? '' }, days: [...sides] }];
}

/** Breaks far longer than this shop usually makes, and within two months of each other no empty month. */
function gaps(days: readonly Day[]): DayFinding[] {
    if (days.length < 20) return [];
    const breaks = pairs(days).map(([before, after]) => ({ before: before.day, after: after.day, days: dayNumber(after.day) - dayNumber(before.day) - 1 }));
    const usual = usualBreak(days);
    const long = breaks.filter((one) => one.days >= Math.max(3, 4 * (usual + 1)) && monthNumber(one.after) - monthNumber(one.before) < 2);
    const longest = long.toSorted((a, b) => b.days - a.days)[0];
    if (longest === undefined) return [];
    const missing = long.reduce((sum, one) => sum + one.days, 0);
    const facts = { gaps: long.length, days: missing, longest: longest.days, from: nextDay(longest.before), to: dayBefore(longest.after) };
    return [{ code: 'gaps', facts, days: [...new Set(long.flatMap(({ before, after }) => [before, after]))] }];
}

/** A last month that ends earlier than a usual break before its end. */
function partialMonth(days: readonly Day[]): DayFinding[] {
    const last = days.at(-1);
    if (last === undefined || monthNumber(last.day) - monthNumber(days[0]?.day ?? last.day) < 2) return [];
    const month = monthNumber(last.day);
    const end = dayBefore(`${monthName(month + 1)}-01`);
    if (dayNumber(end) - dayNumber(last.day) <= Math.max(1, 2 * usualBreak(days))) return [];
    return [{ code: 'partial-month', facts: { last: last.day, month: monthName(month) }, days: days.map(({ day }) => day).filter((day) => monthNumber(day) === month) }];
}

/** The break between days that nineteen of twenty do not exceed. */
function usualBreak(days: readonly Day[]): number {
    const breaks = pairs(days).map(([before, after]) => dayNumber(after.day) - dayNumber(before.day) - 1);
    return breaks.toSorted((a, b) => a - b)[Math.floor(0.95 * (breaks.length - 1))] ?? 0;
}

function pairs(days: readonly Day[]): [Day, Day][] {
    return days.slice(1).flatMap((after, index): [Day, Day][] => {
        const before = days[index];
        return before === undefined ? [] : [[before, after]];
    });
}

function median(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function dayNumber(day: string): number {
    return Date.parse(day) / 86_400_000;
}

function isoDay(number: number): string {
    return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

function nextDay(day: string): string {
    return isoDay(dayNumber(day) + 1);
}

function dayBefore(day: string): string {
    return isoDay(dayNumber(day) - 1);
}

function monthNumber(day: string): number {
    return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthName(month: number): string {
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
