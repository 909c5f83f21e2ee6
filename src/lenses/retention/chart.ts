import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Survival } from './groups';
import type { Swing } from './worth';

type Write = (value: number) => string;

/** A group as it is drawn. */
export interface Painted {
    id: string;
    name: string;
    fill: string;
}

/** Bars from zero, the first group on top; what costs more than it brings points left. */
export function comparedOption(groups: readonly (Painted & { worth: number })[], say: (group: Painted & { worth: number }) => string, write: Write, colours: Colours): ChartOption {
    const upward = groups.toReversed();
    return {
        grid: grid({ right: 64 }),
        tooltip: tooltip(colours, { trigger: 'item', formatter: (hit) => toldAt(upward, indexOf(hit), say) }),
        xAxis: valueAxis(colours, write),
        yAxis: nameAxis(colours, upward.map(({ name }) => name)),
        series: [
            {
                id: 'worth',
                type: 'bar',
                barCategoryGap: '30%',
                data: upward.map(({ worth, fill, id }) => ({ id, value: worth, itemStyle: { color: fill, borderRadius: 2 } })),
                label: { show: true, position: 'right', color: colours.ink2, fontSize: 11, formatter: ({ dataIndex }) => write(upward[dataIndex]?.worth ?? 0) },
            },
        ],
    };
}

/** What a customer of each group has come to, period after period. */
export function curveOption(groups: readonly (Painted & { totals: readonly number[] })[], words: { period: Write; tip: (period: number) => string; write: Write }, colours: Colours): ChartOption {
    const longest = Math.max(0, ...groups.map(({ totals }) => totals.length));
    return {
        grid: grid({ right: 16 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { lineStyle: { color: colours.ink3 } }, formatter: (hit) => words.tip(indexOf(hit)) }),
        xAxis: { ...nameAxis(colours, Array.from({ length: longest }, (_, period) => words.period(period))), boundaryGap: false },
        yAxis: valueAxis(colours, words.write),
        series: groups.map(({ id, name, fill, totals }) => ({
            id, name, type: 'line' as const, data: [...totals], showSymbol: false, lineStyle: { color: fill, width: 2 }, itemStyle: { color: fill },
        })),
    };
}

/** Who is still there if the same share stays each time, as a line; who was seen to be, as dots. */
export function survivalOption(seen: readonly Survival[], retention: number, words: { period: Write; share: Write; tip: (period: number) => string }, colours: Colours): ChartOption {
    const periods = Array.from({ length: survivalPeriods(seen) + 1 }, (_, period) => period);
    return {
        grid: grid({ right: 16 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { lineStyle: { color: colours.ink3 } }, formatter: (hit) => words.tip(indexOf(hit)) }),
        xAxis: { ...nameAxis(colours, periods.map(words.period)), boundaryGap: false },
        yAxis: { ...valueAxis(colours, words.share), min: 0, max: 1, interval: 0.25 },
        series: [
            { id: 'steady', type: 'line', data: periods.map((period) => retention ** period), showSymbol: false, lineStyle: { color: colours.accent, width: 2 }, itemStyle: { color: colours.accent }, areaStyle: { color: colours.accentWeak } },
            {
                id: 'seen',
                type: 'line',
                data: periods.map((period) => (period === 0 ? 1 : (shareAt(seen, period) ?? '-'))),
                symbol: 'circle',
                symbolSize: 7,
                lineStyle: { color: colours.focus, width: 1, type: 'dashed' },
                itemStyle: { color: colours.focus },
            },
        ],
    };
}

/** As many as were seen, and a few more to see where it goes. */
export function survivalPeriods(seen: readonly Survival[]): number {
    return Math.max(6, ...seen.map(({ later }) => later));
}

export function shareAt(seen: readonly Survival[], period: number): number | null {
    const at = seen.find(({ later }) => later === period);
    return at === undefined || at.there === 0 ? null : at.still / at.there;
}

/** To both sides of what today's customers are worth, the largest on top. */
export function swingOption(swings: readonly Swing[], words: { name: (swing: Swing) => string; tip: (swing: Swing) => string; write: Write }, colours: Colours): ChartOption {
    const upward = swings.toReversed();
    const bars = (id: 'less' | 'more', color: string) => ({
        id, type: 'bar' as const, stack: 'all', data: upward.map((swing) => swing[id]), itemStyle: { color, borderRadius: 2 }, barCategoryGap: '35%',
    });
    return {
        grid: grid(),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } }, formatter: (hit) => toldAt(upward, indexOf(hit), words.tip) }),
        xAxis: valueAxis(colours, words.write),
        yAxis: nameAxis(colours, upward.map(words.name)),
        series: [bars('less', colours.focus), bars('more', colours.accent)],
    };
}

function toldAt<T>(items: readonly T[], index: number, say: (item: T) => string): string {
    const item = items[index];
    return item === undefined ? '' : say(item);
}

function indexOf(hit: unknown): number {
    const first = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
