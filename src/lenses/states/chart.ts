import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { PaintedState } from './parts';
import type { ForecastPeriod } from './reckon';

type Write = (value: number) => string;

/** How many will be in each state, on top of each other, the worst state at the bottom. */
export function populationsOption(forecast: readonly ForecastPeriod[], states: readonly PaintedState[], words: { period: Write; tip: Write; write: Write }, colours: Colours): ChartOption {
    return {
        grid: grid({ right: 16 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { lineStyle: { color: colours.ink3 } }, formatter: (hit) => words.tip(indexOf(hit)) }),
        xAxis: { ...nameAxis(colours, forecast.map(({ period }) => words.period(period))), boundaryGap: false },
        yAxis: { ...valueAxis(colours, words.write), minInterval: 1 },
        series: [...states.entries()].toReversed().map(([state, { id, name, fill }]) => ({
            id,
            name,
            type: 'line' as const,
            stack: 'all',
            showSymbol: false,
            lineStyle: { color: colours.card, width: 1 },
            itemStyle: { color: fill },
            areaStyle: { color: fill, opacity: 1 },
            data: forecast.map(({ customers }) => customers[state] ?? 0),
        })),
    };
}

/** What the periods to come bring: columns in the money of then, of which the solid part is worth as much today; a line for their sum. */
export function revenueOption(forecast: readonly ForecastPeriod[], words: { period: Write; tip: Write; write: Write }, colours: Colours): ChartOption {
    const ahead = forecast.slice(1);
    return {
        grid: grid({ right: 4 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } }, formatter: (hit) => words.tip(indexOf(hit) + 1) }),
        xAxis: nameAxis(colours, ahead.map(({ period }) => words.period(period))),
        yAxis: [valueAxis(colours, words.write), { ...valueAxis(colours, words.write), splitLine: { show: false } }],
        series: [
            { id: 'plain', type: 'bar', data: ahead.map(({ plain }) => plain), barGap: '-100%', barCategoryGap: '28%', itemStyle: { color: colours.accentWeak, borderColor: colours.bar, borderWidth: 1 } },
            { id: 'discounted', type: 'bar', data: ahead.map(({ discounted }) => discounted), barCategoryGap: '28%', itemStyle: { color: colours.bar } },
            { id: 'total', type: 'line', yAxisIndex: 1, data: ahead.map(({ total }) => total), symbol: 'circle', symbolSize: 5, lineStyle: { color: colours.focus, width: 2 }, itemStyle: { color: colours.focus } },
        ],
    };
}

function indexOf(hit: unknown): number {
    const first = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
