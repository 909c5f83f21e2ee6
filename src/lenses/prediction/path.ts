import type { ChartOption, Colours } from '../../charts/option';
import { grid, tooltip, valueAxis } from '../../charts/parts';
import type { Row } from '../../domain/values';
import { numberOf } from './looked';

export interface PathWords {
    share: (value: number) => string;
    /** Of a day without an order, and of one with. */
    point: (day: string, alive: number) => string;
    order: (day: string, amount: number, alive: number) => string;
    now: string;
}

/** One customer's chance of being still here: falling in silence, jumping up with each order; dashed where it is yet to come. */
export function pathOption(through: readonly Row[], days: readonly Row[], asOf: string, words: PathWords, colours: Colours): ChartOption {
    const past = through.filter((row) => row['is_ahead'] !== true).map(pointOf);
    const ahead = through.filter((row) => row['is_ahead'] === true).map(pointOf);
    const last = past.at(-1);
    const future = last === undefined ? ahead : [last, ...ahead];
    const aliveOn = new Map(past);
    const orders = days.map((row): [string, number] => [String(row['ordered_on']), aliveOn.get(String(row['ordered_on'])) ?? 1]);
    return {
        grid: grid({ right: 16, top: 18 }),
        tooltip: tooltip(colours, { trigger: 'item' }),
        xAxis: {
            type: 'time',
            axisLine: { lineStyle: { color: colours.line } },
            axisTick: { show: false },
            splitLine: { show: false },
            axisLabel: { color: colours.ink2, hideOverlap: true, fontSize: 11, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' } },
        },
        yAxis: { ...valueAxis(colours, words.share), min: 0, max: 1, interval: 0.25 },
        series: [
            {
                ...line('past', past, colours.accent),
                areaStyle: { color: colours.accentWeak, opacity: 0.6 },
                tooltip: { formatter: (hit) => words.point(...(past[indexOf(hit)] ?? ['', Number.NaN])) },
                markLine: {
                    silent: true,
                    symbol: 'none',
                    animation: false,
                    lineStyle: { color: colours.focus, type: 'solid', width: 1 },
                    label: { show: true, formatter: words.now, color: colours.ink3, fontSize: 10 },
                    data: [{ xAxis: asOf }],
                },
            },
            { ...line('ahead', future, colours.accent), lineStyle: { color: colours.accent, width: 1.5, type: 'dashed' }, tooltip: { formatter: (hit) => words.point(...(future[indexOf(hit)] ?? ['', Number.NaN])) } },
            {
                id: 'orders',
                type: 'scatter',
                data: orders,
                symbolSize: 8,
                z: 4,
                itemStyle: { color: colours.focus, borderColor: colours.card, borderWidth: 1 },
                tooltip: { formatter: (hit) => words.order(String(days[indexOf(hit)]?.['ordered_on'] ?? ''), numberOf(days[indexOf(hit)], 'amount'), orders[indexOf(hit)]?.[1] ?? Number.NaN) },
            },
        ],
    };
}

/** The first day ahead on which the customer is more likely gone than here, if nothing is bought; null where there is none. */
export function doubtfulOn(through: readonly Row[]): string | null {
    const turning = through.find((row, index) => row['is_ahead'] === true && numberOf(row, 'p_alive') < 0.5 && numberOf(through[index - 1], 'p_alive') >= 0.5);
    return turning === undefined ? null : String(turning['day_on']);
}

function line(id: string, data: [string, number][], color: string) {
    return { id, type: 'line' as const, data, showSymbol: false, animation: false, lineStyle: { color, width: 2 }, itemStyle: { color }, triggerLineEvent: false };
}

function pointOf(row: Row): [string, number] {
    return [String(row['day_on']), numberOf(row, 'p_alive')];
}

function indexOf(hit: unknown): number {
    return typeof hit === 'object' && hit !== null && 'dataIndex' in hit ? Number(hit.dataIndex) : -1;
}
