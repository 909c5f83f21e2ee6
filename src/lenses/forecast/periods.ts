import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Looked } from '../../domain/lens';
import { numberOf, rowsOf, textOf } from './read';
import { line, whiskers } from './whiskers';

export const measures = ['orders', 'revenue', 'margin'] as const;
export type Measure = (typeof measures)[number];

/** A period gone by or ahead: what of each part came or is expected. */
export interface Span {
    number: number;
    from: string;
    to: string;
    isAhead: boolean;
    total: number;
    /** The middle 80 % of what may come; what it is where it has come. */
    low: number;
    high: number;
    parts: Readonly<Record<string, number>>;
}

/** All periods in their order, in parts by segment, or else those who ordered before and those who were new. */
export function spansOf(looked: Pick<Looked, 'tables'>, measure: Measure, by: 'all' | 'segment'): Span[] {
    const gone = new Map<number, Span>();
    for (const row of rowsOf(looked, 'past')) {
        const number = numberOf(row, 'number');
        const before = gone.get(number) ?? { number, from: textOf(row, 'from_on'), to: textOf(row, 'to_on'), isAhead: false, total: 0, low: 0, high: 0, parts: {} };
        const value = numberOf(row, measure);
        const first = by === 'all' && measure === 'orders' ? numberOf(row, 'first_orders') : 0;
        const shares = by === 'segment' ? { [textOf(row, 'segment')]: value } : { again: value - first, first };
        const total = before.total + value;
        gone.set(number, { ...before, total, low: total, high: total, parts: added(before.parts, shares) });
    }
    const rows = rowsOf(looked, 'periods').filter((row) => row['number'] !== 0);
    const ahead = rows
        .filter((row) => row['segment'] === null)
        .map((row): Span => {
            const number = numberOf(row, 'number');
            const own = rows.filter((each) => each['segment'] !== null && each['number'] === number);
            return {
                number,
                from: textOf(row, 'from_on'),
                to: textOf(row, 'to_on'),
                isAhead: true,
                total: numberOf(row, measure),
                low: numberOf(row, `${measure}_low`),
                high: numberOf(row, `${measure}_high`),
                parts: by === 'segment' ? Object.fromEntries(own.map((each) => [textOf(each, 'segment'), numberOf(each, measure)])) : { ahead: numberOf(row, measure) },
            };
        });
    return [...gone.values(), ...ahead].sort((a, b) => a.number - b.number);
}

function added(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}

/** A period's name on an axis: its month where it is a month of the calendar, else its first day. */
export function spanName(from: string, period: string): string {
    return period !== 'week' && from.endsWith('-01') ? from.slice(0, 7) : from;
}

export interface Part {
    id: string;
    name: string;
    fill: string;
}

/** Columns of what came and, paler, of what is expected, with whiskers. */
export function periodsOption(
    spans: readonly Span[],
    parts: readonly Part[],
    colours: Colours,
    words: { name: (from: string) => string; compact: (value: number) => string; say: (span: Span) => string },
): ChartOption {
    const first = spans.findIndex(({ isAhead }) => isAhead);
    return {
        grid: grid({ top: 14 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } },
            formatter: (hit) => {
                const span = spans[indexOf(hit)];
                return span === undefined ? '' : words.say(span);
            },
        }),
        xAxis: nameAxis(
            colours,
            spans.map(({ from }) => words.name(from)),
        ),
        yAxis: valueAxis(colours, words.compact),
        series: [
            ...parts.map(({ id, name, fill }) => ({
                id,
                name,
                type: 'bar' as const,
                stack: 'all',
                barCategoryGap: '22%',
                barMaxWidth: 56,
                itemStyle: { color: fill },
                data: spans.map((span) => ({ value: span.parts[id] ?? 0, itemStyle: { opacity: span.isAhead ? 0.6 : 1 } })),
            })),
            whiskers(
                spans.map(({ low, high, isAhead }, index) => ({ index, low, high, isAhead })).filter(({ isAhead }) => isAhead),
                colours.ink,
            ),
            ...(first > 0 ? [line(first, colours.ink3)] : []),
        ],
    };
}

export function indexOf(hit: unknown): number {
    const first: unknown = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
