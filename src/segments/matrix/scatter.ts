import { heatStep } from '../../charts/heat';
import { faded, towards } from '../../charts/mix';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, tooltip } from '../../charts/parts';
import { toneColour } from '../../ui/tones';
import type { Segment } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf, type Scale } from './chart';

export interface Plane {
    x: Side;
    y: Side;
    segments: readonly Segment[];
    hasSelection: boolean;
    /** What a point or a patch says when pointed at. */
    say: (row: Row) => string;
}

export interface Side {
    scale: Scale;
    edges: readonly number[];
    /** Drawn with high values first. */
    isTurned: boolean;
    format: (value: number) => string;
}

/** One point a customer, in the colour of its cell, its area by revenue. */
export function scatter(points: readonly Row[], plane: Plane, colours: Colours): ChartOption {
    const most = Math.max(1, ...points.map((row) => numberOf(row, 'monetary')));
    const fills = new Map(plane.segments.map((segment) => [segment.id, toneColour(segment, colours.theme).fill]));
    const isCrowded = points.length > 800;
    const data = points.map((row) => {
        const fill = fills.get(String(row['segment'])) ?? colours.bar;
        const isFaded = plane.hasSelection && row['is_selected'] !== true;
        return {
            value: [within(numberOf(row, 'x_value'), plane.x.scale), within(numberOf(row, 'y_value'), plane.y.scale)],
            symbolSize: (isCrowded ? 4 : 6) + (isCrowded ? 14 : 22) * Math.sqrt(Math.max(0, numberOf(row, 'monetary')) / most),
            itemStyle: { color: isFaded ? towards(fill, colours.card, faded) : fill, opacity: isFaded ? 0.35 : 0.62 },
        };
    });
    return {
        ...frame(plane, colours),
        tooltip: tooltip(colours, { formatter: (event) => plane.say(points[indexOf(event)] ?? {}) }),
        series: [{ id: 'points', type: 'scatter', data, ...lines(plane, colours), large: false, animation: false }],
    };
}

/** Patches of the plane, the darker the more customers. */
export function density(patches: readonly Row[], plane: Plane, colours: Colours): ChartOption {
    const column = plane.hasSelection ? 'selected_customers' : 'customers';
    const most = Math.max(1, ...patches.map((row) => numberOf(row, column)));
    const data = patches.map((row) => ['x_low', 'y_low', 'x_high', 'y_high', column].map((key) => numberOf(row, key)));
    return {
        ...frame(plane, colours),
        tooltip: tooltip(colours, { formatter: (event) => plane.say(patches[indexOf(event)] ?? {}) }),
        series: [
            {
                id: 'patches',
                type: 'custom',
                data,
                encode: { x: [0, 2], y: [1, 3] },
                animation: false,
                renderItem: (_, api) => {
                    const [left, bottom] = api.coord([api.value(0), api.value(1)]);
                    const [right, top] = api.coord([api.value(2), api.value(3)]);
                    const [x, y] = [Math.min(left ?? 0, right ?? 0), Math.min(top ?? 0, bottom ?? 0)];
                    const shape = { x, y, width: Math.abs((right ?? 0) - (left ?? 0)) - 0.5, height: Math.abs((bottom ?? 0) - (top ?? 0)) - 0.5 };
                    const step = heatStep(Number(api.value(4)), most);
                    return { type: 'rect', shape, style: { fill: colours.heat[step] ?? colours.bar, opacity: step === 0 ? 0.5 : 1 } };
                },
            },
            { id: 'lines', type: 'scatter', data: [], ...lines(plane, colours) },
        ],
    };
}

function frame(plane: Plane, colours: Colours): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis'> {
    return { grid: grid({ top: 14, right: 18 }), xAxis: axis(plane.x, colours), yAxis: axis(plane.y, colours) };
}

function axis({ scale, isTurned, format }: Side, colours: Colours) {
    return {
        type: scale.kind === 'log' ? ('log' as const) : ('value' as const),
        min: scale.low,
        max: scale.high,
        inverse: isTurned,
        splitNumber: 4,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: colours.line2 } },
        axisLabel: { color: colours.ink3, fontSize: 11, formatter: format, hideOverlap: true, showMinLabel: false, showMaxLabel: false },
    };
}

/** Where the bands part. */
function lines({ x, y }: Plane, colours: Colours) {
    const across = x.edges.map((edge) => ({ xAxis: within(edge, x.scale) }));
    const up = y.edges.map((edge) => ({ yAxis: within(edge, y.scale) }));
    return {
        markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            label: { show: false },
            lineStyle: { color: colours.focus, type: 'solid' as const, width: 1.5, opacity: 0.85 },
            data: [...across, ...up],
        },
    };
}

function within(value: number, { low, high }: Scale): number {
    return Math.min(high, Math.max(low, value));
}

function indexOf(event: unknown): number {
    return typeof event === 'object' && event !== null && 'dataIndex' in event ? Number(event.dataIndex) : -1;
}
