import type { Bar, ScaleKind } from '../../charts/histogram';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Row } from '../../domain/values';
import { toneColour } from '../../ui/tones';
import { numberOf } from './finding';

/** The parts of a month's column, from the ground up, and the colour each has everywhere. */
export const kinds = [
    { id: 'unknown', tone: 'rest', weight: 0.6 },
    { id: 'returning', tone: 'keep', weight: 0.55 },
    { id: 'new', tone: 'new', weight: 0.6 },
] as const;

type Write = (value: number) => string;

export interface MonthParts {
    month: string;
    isPartial: boolean;
    unknown: number;
    returning: number;
    new: number;
}

/** Each month's customers or revenue, split into new, returning and those of whom the data cannot tell. */
export function monthParts(months: readonly Row[], measure: 'customers' | 'revenue'): MonthParts[] {
    return months.map((row, index) => {
        const all = numberOf(row, measure);
        const fresh = numberOf(row, measure === 'customers' ? 'new_customers' : 'new_revenue');
        const isFirst = index === 0;
        return {
            month: String(row['month']).slice(0, 7),
            isPartial: row['is_partial'] === true,
            unknown: isFirst ? all : 0,
            returning: isFirst ? 0 : all - fresh,
            new: isFirst ? 0 : fresh,
        };
    });
}

export function monthsChart(
    parts: readonly MonthParts[],
    colours: Colours,
    words: { names: Record<'unknown' | 'returning' | 'new', string>; write: Write; compact: Write },
): ChartOption {
    return {
        grid: grid(),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } },
            formatter: (hit) => {
                const part = parts[indexOf(hit)];
                if (part === undefined) return '';
                const lines = kinds
                    .filter(({ id }) => part[id] !== 0)
                    .map(({ id }) => `${words.names[id]}  ${words.write(part[id])}`);
                return [part.month, ...lines.toReversed()].join('\n');
            },
        }),
        xAxis: nameAxis(
            colours,
            parts.map((part) => part.month),
        ),
        yAxis: { ...valueAxis(colours, words.compact), minInterval: 1 },
        series: kinds.map(({ id, tone, weight }) => ({
            id,
            name: words.names[id],
            type: 'bar',
            stack: 'all',
            barCategoryGap: '18%',
            itemStyle: { color: toneColour({ tone, weight }, colours.theme).fill },
            data: parts.map((part) => ({ value: part[id], itemStyle: { opacity: part.isPartial ? 0.45 : 1 } })),
        })),
    };
}

/** The best customers' share of revenue, from none of them to all, beside the line of equal shares. */
export function concentrationChart(
    curve: readonly Row[],
    colours: Colours,
    words: { share: Write; point: (customers: number, revenue: number) => string },
): ChartOption {
    const points = [[0, 0], ...curve.map((row) => [numberOf(row, 'customer_share'), numberOf(row, 'revenue_share')])];
    const most = Math.max(1, ...points.map((point) => point[1] ?? 0));
    const axis = { min: 0, axisLabel: { color: colours.ink2, fontSize: 11, formatter: words.share } };
    return {
        grid: grid({ right: 18 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { lineStyle: { color: colours.ink3 } },
            formatter: (hit) => {
                const [customers = 0, revenue = 0] = points[indexOf(hit)] ?? [];
                return words.point(customers, revenue);
            },
        }),
        xAxis: { ...valueAxis(colours, words.share), ...axis, max: 1, splitNumber: 5, splitLine: { show: false } },
        yAxis: {
            ...valueAxis(colours, words.share),
            ...axis,
            ...(most > 1 ? { splitNumber: 4 } : { max: 1, interval: 0.25 }),
        },
        series: [
            {
                id: 'curve',
                type: 'line',
                data: points,
                showSymbol: false,
                lineStyle: { color: colours.accent, width: 2 },
                itemStyle: { color: colours.accent },
                areaStyle: { color: colours.accentWeak },
                markLine: {
                    silent: true,
                    symbol: 'none',
                    label: { show: false },
                    lineStyle: { color: colours.focus, type: 'solid', width: 1.2 },
                    data: [{ xAxis: 0.2 }],
                },
            },
            {
                id: 'equal',
                type: 'line',
                data: points.map(([customers = 0]) => [customers, customers]),
                symbol: 'none',
                silent: true,
                lineStyle: { color: colours.ink3, width: 1, type: 'dashed' },
            },
        ],
    };
}

/** One column per number of orders. */
export function ordersChart(
    counts: readonly Row[],
    colours: Colours,
    words: { name: (row: Row) => string; describe: (row: Row) => string; compact: Write },
): ChartOption {
    return {
        grid: grid(),
        tooltip: tooltip(colours, { trigger: 'item', formatter: (hit) => words.describe(counts[indexOf(hit)] ?? {}) }),
        xAxis: nameAxis(colours, counts.map(words.name)),
        yAxis: { ...valueAxis(colours, words.compact), minInterval: 1 },
        series: [bars('customers', counts, 'customers', colours)],
    };
}

/** What sells, the largest on top. */
export function sellersChart(
    rows: readonly Row[],
    colours: Colours,
    words: { describe: (row: Row) => string; compact: Write },
): ChartOption {
    const rising = rows.toReversed();
    const axis = nameAxis(
        colours,
        rising.map((row) => String(row['value'])),
    );
    return {
        grid: grid({ right: 48 }),
        tooltip: tooltip(colours, { trigger: 'item', formatter: (hit) => words.describe(rising[indexOf(hit)] ?? {}) }),
        yAxis: {
            ...axis,
            axisLine: { show: false },
            axisLabel: { ...axis.axisLabel, hideOverlap: false, interval: 0, width: 150, overflow: 'truncate' },
        },
        xAxis: { ...valueAxis(colours, words.compact), axisLabel: { show: false }, splitLine: { show: false } },
        series: [
            {
                ...bars('revenue', rising, 'revenue', colours),
                barMaxWidth: 18,
                label: {
                    show: true,
                    position: 'right',
                    color: colours.ink2,
                    fontSize: 11,
                    formatter: (hit) => words.compact(numberOf(rising[hit.dataIndex], 'revenue')),
                },
            },
        ],
    };
}

/** Bars of a distribution with the empty ones given back. */
export function distribution(rows: readonly Row[], measure: string, kind: ScaleKind): Bar[] {
    const found = rows
        .filter((row) => row['measure'] === measure)
        .map((row) => ({
            low: numberOf(row, 'low'),
            high: numberOf(row, 'high'),
            customers: numberOf(row, 'customers'),
            selected: 0,
        }));
    return found.flatMap((bar, index) => {
        const last = found[index - 1];
        return last === undefined ? [bar] : [...between(last, bar, kind), bar];
    });
}

function between(last: Bar, next: Bar, kind: ScaleKind): Bar[] {
    const isLog = kind === 'log' && last.high > 0;
    const whole = isLog ? Math.log(next.low / last.high) : next.low - last.high;
    const piece = isLog ? Math.log(next.high / next.low) : last.high - last.low;
    const count = Math.min(Math.round(whole / piece), 120);
    const at = (step: number) =>
        isLog ? last.high * Math.exp((whole * step) / count) : last.high + (whole * step) / count;
    return Array.from({ length: Math.max(count, 0) }, (_, index) => ({
        low: at(index),
        high: at(index + 1),
        customers: 0,
        selected: 0,
    }));
}

function bars(id: string, rows: readonly Row[], key: string, colours: Colours) {
    return {
        id,
        type: 'bar' as const,
        barCategoryGap: '18%',
        itemStyle: { color: colours.bar },
        emphasis: { itemStyle: { color: colours.accent } },
        data: rows.map((row) => numberOf(row, key)),
    };
}

function indexOf(hit: unknown): number {
    const first: unknown = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
