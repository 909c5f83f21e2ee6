import type { ChartOption, Colours } from '../../charts/option';
import { grid, tooltip, valueAxis } from '../../charts/parts';
import type { Row } from '../../domain/values';
import { numberOf, textOf } from './read';

/** An order that may come. */
export interface Lane {
    low: string;
    middle: string;
    high: string;
    chance: number;
}

/** Those that have any chance to speak of. */
export function lanesOf(events: readonly Row[]): Lane[] {
    return events
        .map((row) => ({ low: textOf(row, 'next_low_on'), middle: textOf(row, 'next_on'), high: textOf(row, 'next_high_on'), chance: numberOf(row, 'chance') }))
        .filter(({ chance }) => chance >= leastChance);
}

const leastChance = 0.01;
const laneHeight = 20;
const left = 6;

/** A customer’s orders as columns on their days and above them, each in a lane of its own, those to come, the paler the less likely. */
export function lifeOption(
    orders: readonly Row[],
    lanes: readonly Lane[],
    span: { from: string; today: string; to: string },
    colours: Colours,
    words: { compact: (value: number) => string; share: (value: number) => string; order: (row: Row) => string; lane: (lane: Lane, place: number) => string },
): ChartOption {
    return {
        grid: grid({ top: 10 + laneHeight * lanes.length, right: 18 }),
        tooltip: tooltip(colours, {
            trigger: 'item',
            formatter: (hit) => {
                const { seriesId, dataIndex } = hit as { seriesId?: string; dataIndex?: number };
                const at = dataIndex ?? -1;
                if (seriesId === 'orders') return orders[at] === undefined ? '' : words.order(orders[at]);
                return lanes[at] === undefined ? '' : words.lane(lanes[at], at + 1);
            },
        }),
        xAxis: {
            type: 'time',
            min: span.from,
            max: span.to,
            axisLine: { lineStyle: { color: colours.line } },
            axisTick: { show: false },
            splitLine: { show: false },
            axisLabel: { color: colours.ink2, hideOverlap: true, fontSize: 11, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' } },
        },
        yAxis: { ...valueAxis(colours, words.compact), min: 0 },
        series: [
            {
                id: 'orders',
                type: 'bar',
                data: orders.map((row) => [textOf(row, 'ordered_on'), numberOf(row, 'amount')]),
                barWidth: 4,
                itemStyle: { color: colours.accent, borderRadius: [1, 1, 0, 0] },
                markLine: {
                    silent: true,
                    symbol: 'none',
                    label: { show: false },
                    lineStyle: { color: colours.ink3, type: 'dashed', width: 1 },
                    data: [{ xAxis: span.today }],
                },
            },
            {
                id: 'lanes',
                type: 'custom',
                clip: false,
                animation: false,
                encode: { x: [0, 1, 2], y: 3 },
                data: lanes.map(({ low, middle, high, chance }, place) => [low, middle, high, 0, chance, place]),
                renderItem: ({ coordSys }, api) => {
                    const at = (index: number) => api.coord([api.value(index), 0])[0] ?? 0;
                    const [low, middle, high, chance] = [at(0), at(1), at(2), Number(api.value(4))];
                    const { y: top = 0 } = coordSys as { y?: number };
                    const y = top - laneHeight * (lanes.length - Number(api.value(5))) + laneHeight / 2 - 2;
                    const fill = { fill: colours.focus, opacity: 0.2 + 0.6 * chance };
                    const label = { text: words.share(chance), x: low - left, y, fill: colours.ink2, fontSize: 11, textAlign: 'right' as const, textVerticalAlign: 'middle' as const };
                    return {
                        type: 'group',
                        children: [
                            { type: 'rect', shape: { x: low, y: y - 4, width: Math.max(2, high - low), height: 8, r: 4 }, style: fill },
                            { type: 'circle', shape: { cx: middle, cy: y, r: 4 }, style: { fill: colours.focus } },
                            { type: 'text', style: label },
                        ],
                    };
                },
            },
        ],
    };
}
