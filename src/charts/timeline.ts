import type { ChartOption, Colours } from './option';
import { grid, tooltip, valueAxis } from './parts';

/** Something that happened on a day. */
export interface Event {
    /** ISO date. */
    day: string;
    amount: number;
}

/** Amounts as thin columns on the days they fell; several on one day stand on each other. */
export function timeline(
    events: readonly Event[],
    span: { from: string; to: string },
    colours: Colours,
    format: { day: (iso: string) => string; amount: (value: number) => string },
): ChartOption {
    const days = [...new Set(events.map((event) => event.day))].sort();
    const totals = days.map((day) => [day, sum(events.filter((event) => event.day === day))] as [string, number]);
    return {
        grid: grid(),
        tooltip: tooltip(colours, {
            trigger: 'item',
            formatter: (hit) => {
                const [day, amount] = totals[indexOf(hit)] ?? ['', 0];
                return `${format.day(day)}\n${format.amount(amount)}`;
            },
        }),
        xAxis: {
            type: 'time',
            min: span.from,
            max: span.to,
            axisLine: { lineStyle: { color: colours.line } },
            axisTick: { show: false },
            splitLine: { show: false },
            axisLabel: {
                color: colours.ink2,
                hideOverlap: true,
                fontSize: 11,
                formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' },
            },
        },
        yAxis: valueAxis(colours, format.amount),
        series: [
            {
                id: 'events',
                type: 'bar',
                data: totals,
                barWidth: 4,
                itemStyle: { color: colours.accent, borderRadius: [1, 1, 0, 0] },
            },
        ],
    };
}

function sum(events: readonly Event[]): number {
    return events.reduce((total, event) => total + event.amount, 0);
}

function indexOf(hit: unknown): number {
    return typeof hit === 'object' && hit !== null && 'dataIndex' in hit ? Number(hit.dataIndex) : -1;
}
