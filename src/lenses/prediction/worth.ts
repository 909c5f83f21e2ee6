import type { Bar } from '../../charts/histogram';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Row } from '../../domain/values';
import { numberOf } from './looked';

type Write = (value: number) => string;

/** Bars of equal ratios; the first, which holds all below too, is drawn as wide as the others. */
export function barsOf(histogram: readonly Row[]): Bar[] {
    return histogram.map((row, index) => {
        const high = numberOf(row, 'high');
        return { low: index === 0 ? high / Math.SQRT2 : numberOf(row, 'low'), high, customers: numberOf(row, 'customers'), selected: 0 };
    });
}

/** The share of all value held by those worth most, among the first so many hundredths; NaN where value has no sum to share. */
export function shareOfTop(curve: readonly Row[], percent: number): number {
    const within = curve.filter((row) => numberOf(row, 'percent') <= percent).at(-1) ?? curve[0];
    return numberOf(within, 'clv_share');
}

export function curveOption(curve: readonly Row[], words: { share: Write; point: (row: Row) => string }, colours: Colours): ChartOption {
    const points = [[0, 0], ...curve.map((row) => [numberOf(row, 'percent') / 100, numberOf(row, 'clv_share')])];
    const axis = { min: 0, max: 1, axisLabel: { color: colours.ink2, fontSize: 11, formatter: words.share } };
    return {
        grid: grid({ right: 18 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { lineStyle: { color: colours.ink3 } }, formatter: (hit) => words.point(curve[indexOf(hit) - 1] ?? {}) }),
        xAxis: { ...valueAxis(colours, words.share), ...axis, splitNumber: 5, splitLine: { show: false } },
        yAxis: { ...valueAxis(colours, words.share), ...axis, interval: 0.25 },
        series: [
            {
                id: 'curve',
                type: 'line',
                data: points,
                showSymbol: false,
                lineStyle: { color: colours.accent, width: 2 },
                itemStyle: { color: colours.accent },
                areaStyle: { color: colours.accentWeak },
            },
            { id: 'equal', type: 'line', data: points.map(([x = 0]) => [x, x]), symbol: 'none', silent: true, lineStyle: { color: colours.ink3, width: 1, type: 'dashed' } },
        ],
    };
}

export interface Painted {
    id: string;
    name: string;
    fill: string;
    value: number;
    row: Row;
}

/** One bar per segment in its colour, the first on top. */
export function segmentOption(segments: readonly Painted[], words: { write: Write; describe: (segment: Painted) => string }, colours: Colours): ChartOption {
    const rising = segments.toReversed();
    const axis = nameAxis(colours, rising.map(({ name }) => name));
    return {
        grid: grid({ right: 64 }),
        tooltip: tooltip(colours, { formatter: (hit) => { const segment = rising[indexOf(hit)]; return segment === undefined ? '' : words.describe(segment); } }),
        yAxis: { ...axis, axisLine: { show: false }, axisLabel: { ...axis.axisLabel, hideOverlap: false, interval: 0, width: 120, overflow: 'truncate' } },
        xAxis: { ...valueAxis(colours, words.write), axisLabel: { show: false }, splitLine: { show: false } },
        series: [
            {
                id: 'segments',
                type: 'bar',
                barMaxWidth: 20,
                data: rising.map(({ id, value, fill }) => ({ id, value: Number.isFinite(value) ? value : '-', itemStyle: { color: fill } })),
                label: { show: true, position: 'right', color: colours.ink2, fontSize: 11, formatter: (hit) => words.write(rising[hit.dataIndex]?.value ?? Number.NaN) },
            },
        ],
    };
}

/** One column per month of first orders. */
export function cohortOption(cohorts: readonly Row[], key: string, words: { write: Write; describe: (row: Row) => string }, colours: Colours): ChartOption {
    return {
        grid: grid(),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } }, formatter: (hit) => words.describe(cohorts[indexOf(hit)] ?? {}) }),
        xAxis: nameAxis(colours, cohorts.map((row) => String(row['month_on']).slice(0, 7))),
        yAxis: valueAxis(colours, words.write),
        series: [
            {
                id: 'cohorts',
                type: 'bar',
                barCategoryGap: '18%',
                itemStyle: { color: colours.bar },
                emphasis: { itemStyle: { color: colours.accent } },
                data: cohorts.map((row) => { const value = numberOf(row, key); return Number.isFinite(value) ? value : '-'; }),
            },
        ],
    };
}

/** The month whose customers are worth most each, among months with a hundredth of all customers or more. */
export function bestCohort(cohorts: readonly Row[]): Row | undefined {
    const all = cohorts.reduce((sum, row) => sum + numberOf(row, 'customers'), 0);
    return cohorts.filter((row) => numberOf(row, 'customers') >= all / 100 && Number.isFinite(numberOf(row, 'clv_mean'))).toSorted((one, other) => numberOf(other, 'clv_mean') - numberOf(one, 'clv_mean'))[0];
}

function indexOf(hit: unknown): number {
    const first: unknown = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
