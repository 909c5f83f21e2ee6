import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Looked } from '../../domain/lens';
import type { Row } from '../../domain/values';
import { indexOf } from './periods';
import { numberOf, rowsOf } from './read';
import { whiskers } from './whiskers';

/** The forecast of an earlier day against what came. */
export interface Tested {
    knownUntil: string;
    to: string;
    total: Row;
    /** One per period, with its days. */
    periods: readonly Row[];
    next: Row;
    tenths: readonly number[];
    /** Of those who ordered, the share whose next order fell within its interval; null where nobody did. */
    coverage: number | null;
}

/** Null where there was nothing to test it on. */
export function testedOf(looked: Pick<Looked, 'tables'>): Tested | null {
    const spans = rowsOf(looked, 'tested_spans');
    const rows = rowsOf(looked, 'tested').filter((row) => typeof row['part'] === 'string');
    const of = (part: string) => rows.filter((row) => row['part'] === part);
    const total = of('period').find((row) => row['number'] === 0);
    const [next] = of('next');
    if (total === undefined || next === undefined || spans.length === 0) return null;
    const came = numberOf(next, 'actual');
    return {
        knownUntil: String(spans[0]?.['known_until']),
        to: String(spans.at(-1)?.['to_on']),
        total,
        periods: of('period')
            .filter((row) => row['number'] !== 0)
            .map((row) => ({ ...spans.find((span) => span['number'] === row['number']), ...row })),
        next,
        tenths: of('tenth').map((row) => numberOf(row, 'actual')),
        coverage: came > 0 ? numberOf(next, 'within') / came : null,
    };
}

/** How dates were off, where chance does not explain it: by χ² of the tenths at one in a thousand. */
export function fault(tenths: readonly number[]): 'good' | 'early' | 'late' | 'spread' | 'narrow' {
    const all = tenths.reduce((sum, each) => sum + each, 0);
    const even = all / tenths.length;
    const distance = tenths.reduce((sum, each) => sum + (each - even) ** 2 / even, 0);
    if (all === 0 || distance < 27.88) return 'good';
    const middle = tenths.reduce((sum, each, index) => sum + each * (index + 0.5), 0) / all / tenths.length;
    if (Math.abs(middle - 0.5) > 0.02) return middle < 0.5 ? 'early' : 'late';
    const ends = ((tenths[0] ?? 0) + (tenths.at(-1) ?? 0)) / all;
    return ends > 0.2 ? 'spread' : 'narrow';
}

/** What came as columns, what had been forecast as dots with whiskers. */
export function testedOption(
    periods: readonly Row[],
    colours: Colours,
    words: { name: (row: Row) => string; compact: (value: number) => string; say: (row: Row) => string },
): ChartOption {
    return {
        grid: grid({ top: 14 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } },
            formatter: (hit) => {
                const row = periods[indexOf(hit)];
                return row === undefined ? '' : words.say(row);
            },
        }),
        xAxis: nameAxis(colours, periods.map(words.name)),
        yAxis: valueAxis(colours, words.compact),
        series: [
            { id: 'actual', type: 'bar', barCategoryGap: '30%', barMaxWidth: 56, itemStyle: { color: colours.bar }, data: periods.map((row) => numberOf(row, 'actual')) },
            whiskers(
                periods.map((row, index) => ({ index, low: numberOf(row, 'low'), high: numberOf(row, 'high'), middle: numberOf(row, 'expected') })),
                colours.ink,
            ),
        ],
    };
}

/** Next orders by the tenth of what was said of their date; a line where all would be alike. */
export function tenthsOption(tenths: readonly number[], colours: Colours, words: { compact: (value: number) => string; say: (tenth: number) => string }): ChartOption {
    const even = tenths.reduce((sum, each) => sum + each, 0) / Math.max(1, tenths.length);
    return {
        grid: grid({ top: 14 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } }, formatter: (hit) => words.say(indexOf(hit) + 1) }),
        xAxis: nameAxis(
            colours,
            tenths.map((_, index) => String(index + 1)),
        ),
        yAxis: { ...valueAxis(colours, words.compact), minInterval: 1 },
        series: [
            {
                id: 'tenths',
                type: 'bar',
                barCategoryGap: '12%',
                itemStyle: { color: colours.bar },
                data: [...tenths],
                markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colours.focus, type: 'solid', width: 1.2 }, data: [{ yAxis: even }] },
            },
        ],
    };
}
