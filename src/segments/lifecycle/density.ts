import { faded, towards } from '../../charts/mix';
import { heatStep } from '../../charts/heat';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, tooltip, valueAxis } from '../../charts/parts';
import type { Range } from '../../charts/histogram';
import type { Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf } from './chart';
import { readParams } from './params';

/** A patch of the picture: half an octave of cycles by half an octave of days. */
export interface Patch {
    cycle: number;
    recency: number;
    customers: number;
    /** The share of it that is picked; null when nothing is. */
    part: number | null;
}

export function patches(rows: readonly Row[], hasSelection: boolean): Patch[] {
    return rows.map((row) => ({
        cycle: numberOf(row, 'cycle_step'),
        recency: numberOf(row, 'recency_step'),
        customers: numberOf(row, 'customers'),
        part: hasSelection ? numberOf(row, 'selected_customers') / numberOf(row, 'customers') : null,
    }));
}

/** The days that a step stands for; the first holds all below too. */
export function rangeOf(step: number): Range {
    return { from: step === 0 ? -Infinity : 2 ** (step / 2), below: 2 ** ((step + 1) / 2) };
}

/** Which days start and end a patch, as they are told. */
export function daysOf(step: number): [number, number] {
    return [step === 0 ? 0 : round(2 ** (step / 2)), round(2 ** ((step + 1) / 2))];
}

/** A bound in the picture: along a slant where it is so many cycles, level where it is so many days. */
export interface Line {
    name: string;
    points: [number, number][];
}

export function lines(all: readonly Patch[], params: Params, marks: readonly number[], names: readonly string[]): Line[] {
    const { basis, ratios } = readParams(params);
    const [from, to] = reach(all, 'cycle');
    return names.flatMap((name, index): Line[] => {
        const bound = basis === 'cycle' ? ratios[index] : marks[index];
        if (bound === undefined || !(bound > 0)) return [];
        const at = 2 * Math.log2(bound);
        const points: [number, number][] = basis === 'cycle' ? [[from, from + at], [to, to + at]] : [[from, at], [to, at]];
        return [{ name, points }];
    });
}

export function density(all: readonly Patch[], bounds: readonly Line[], axes: { cycle: string; recency: string }, say: (patch: Patch) => string, colours: Colours): ChartOption {
    const most = Math.max(0, ...all.map((patch) => patch.customers));
    const [xs, ys] = [reach(all, 'cycle'), reach(all, 'recency')];
    const plain = valueAxis(colours, (step) => (step % 2 === 0 ? String(2 ** (step / 2)) : ''));
    const axis = (name: string, [min, max]: [number, number]) => ({
        ...plain,
        axisLabel: { ...plain.axisLabel, hideOverlap: true },
        name,
        nameLocation: 'middle' as const,
        nameGap: 28,
        nameTextStyle: { color: colours.ink3, fontSize: 11 },
        min,
        max,
        interval: 2,
        splitLine: { show: false },
    });
    return {
        grid: grid({ left: 34, bottom: 30, right: 64, top: 12 + labelHeight * bounds.length }),
        tooltip: tooltip(colours),
        xAxis: axis(axes.cycle, xs),
        yAxis: axis(axes.recency, ys),
        series: [
            {
                id: 'patches',
                type: 'custom',
                clip: true,
                data: all.map(({ cycle, recency, customers }) => [cycle, recency, customers]),
                tooltip: { formatter: (hit) => say(all[indexOf(hit)] ?? { cycle: 0, recency: 0, customers: 0, part: null }) },
                renderItem: (_, api) => {
                    const [x = 0, y = 0] = [Number(api.value(0)), Number(api.value(1))];
                    const [left = 0, bottom = 0] = api.coord([x, y]);
                    const [right = 0, top = 0] = api.coord([x + 1, y + 1]);
                    const full = colours.heat[heatStep(Number(api.value(2)), most)] ?? colours.card;
                    const patch = all.find((each) => each.cycle === x && each.recency === y);
                    const fill = patch?.part === 0 ? towards(full, colours.card, faded) : full;
                    return { type: 'rect', shape: { x: left, y: top, width: right - left - 1, height: bottom - top - 1 }, style: { fill } };
                },
            },
            ...bounds.map((line) => ({
                id: `bound ${line.name}`,
                type: 'line' as const,
                data: line.points,
                clip: true,
                silent: true,
                showSymbol: false,
                lineStyle: { color: colours.ink2, width: 1.2, type: 'dashed' as const },
            })),
            {
                id: 'names',
                type: 'scatter',
                silent: true,
                symbolSize: 1,
                itemStyle: { color: colours.ink2 },
                data: bounds.map(({ name, points }, index) => ({
                    value: leaving(points, xs[1], ys[1]),
                    label: {
                        show: true,
                        position: 'right' as const,
                        offset: [0, -8 - labelHeight * (bounds.length - 1 - index)],
                        formatter: name,
                        color: colours.ink2,
                        fontSize: 11,
                    },
                })),
            },
        ],
    };
}

/** Where a rising line leaves the picture, so that its name stands there; each name on a height of its own. */
function leaving(points: readonly number[][], right: number, top: number): number[] {
    const outside = points.findIndex(([x = 0, y = 0]) => x > right || y > top);
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [points[outside - 1], points[outside]];
    if (outside < 1) return [...(points.at(-1) ?? [0, 0])];
    const part = Math.min(x1 > right ? (right - x0) / (x1 - x0) : 1, y1 > top ? (top - y0) / (y1 - y0) : 1);
    return [x0 + part * (x1 - x0), y0 + part * (y1 - y0)];
}

const labelHeight = 13;

/** From the least step to past the greatest, by whole octaves. */
export function reach(all: readonly Patch[], of: 'cycle' | 'recency'): [number, number] {
    const steps = all.map((patch) => patch[of]);
    return [2 * Math.floor(Math.min(0, ...steps) / 2), 2 * Math.ceil((Math.max(2, ...steps) + 1) / 2)];
}

function indexOf(hit: unknown): number {
    return typeof hit === 'object' && hit !== null && 'dataIndex' in hit ? Number(hit.dataIndex) : -1;
}

function round(days: number): number {
    return Math.round(days * 10) / 10;
}
