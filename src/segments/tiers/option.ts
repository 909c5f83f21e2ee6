import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Segment } from '../../domain/model';
import { toneColour } from '../../ui/tones';
import type { Holding, Point } from './chart';

type Write = (value: number) => string;

interface CurveWords {
    share: Write;
    compact: Write;
    describe: (point: Point) => string;
    peak: string;
}

interface Marks {
    /** Where it rises no more, if it falls after. */
    peak: number | null;
    /** The share of customers that the title speaks of. */
    mark: number;
    /** Where tiers end along the customers. */
    ends: readonly number[];
}

/** Cumulative value along the customers, beside the line of equal shares. */
export function curveOption(points: readonly Point[], { peak, mark, ends }: Marks, colours: Colours, words: CurveWords): ChartOption {
    const hasShare = points.every((point) => point.share !== null);
    const data = points.map(({ along, share, value }) => [along, share ?? value]);
    const end = data.at(-1)?.[1] ?? 0;
    const heights = data.map((point) => point[1] ?? 0);
    const axis = { axisLabel: { color: colours.ink2, fontSize: 11, formatter: words.share } };
    const isPlain = hasShare && Math.max(...heights) <= 1 + 1e-9 && Math.min(...heights) >= -1e-9;
    const plain = { min: 0, max: 1, interval: 0.25 };
    return {
        grid: grid({ right: 18, top: 16 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { lineStyle: { color: colours.ink3 } },
            formatter: (hit) => {
                const point = points[indexOf(hit)];
                return point === undefined ? '' : words.describe(point);
            },
        }),
        xAxis: { ...valueAxis(colours, words.share), ...axis, min: 0, max: 1, splitNumber: 5, splitLine: { show: false } },
        yAxis: hasShare
            ? { ...valueAxis(colours, words.share), ...axis, ...(isPlain ? plain : { splitNumber: 4 }) }
            : valueAxis(colours, words.compact),
        series: [
            {
                id: 'curve',
                type: 'line',
                data,
                showSymbol: false,
                lineStyle: { color: colours.accent, width: 2 },
                itemStyle: { color: colours.accent },
                areaStyle: { color: colours.accentWeak },
                markLine: {
                    silent: true,
                    symbol: 'none',
                    label: {
                        show: peak !== null,
                        color: colours.ink2,
                        fontSize: 11,
                        formatter: words.peak,
                        position: 'insideEndTop',
                        rotate: 0,
                        align: (peak ?? 0) > 0.5 ? 'right' : 'left',
                    },
                    lineStyle: { color: colours.focus, type: 'solid', width: 1.2 },
                    data: [
                        ...ends.map((xAxis) => ({ xAxis, label: { show: false }, lineStyle: { color: colours.ink3, type: 'dotted' as const, width: 1 } })),
                        { xAxis: peak ?? mark },
                    ],
                },
            },
            {
                id: 'equal',
                type: 'line',
                data: [[0, 0], [1, end]],
                symbol: 'none',
                silent: true,
                lineStyle: { color: colours.ink3, width: 1, type: 'dashed' },
            },
        ],
    };
}

interface ParetoWords {
    share: Write;
    compact: Write;
    name: (segment: string) => string;
    describe: (holding: Holding) => string;
}

/** One bar per tier, and the share that it and those before it bring on an axis of its own, both with the same zero. */
export function paretoOption(
    held: readonly Holding[],
    segments: readonly Segment[],
    hasSelection: boolean,
    colours: Colours,
    words: ParetoWords,
): ChartOption {
    const shares = held.map(({ cumulative }) => cumulative);
    const hasLine = shares.every((share) => share !== null);
    const below = Math.min(0, ...held.map(({ value }) => value));
    const most = Math.max(1, ...shares.map((share) => share ?? 0));
    const reach = Math.ceil(most * 4 - 1e-9) / 4;
    const above = Math.max(...held.map(({ value }) => value), -below / 10, 1e-9);
    const plainLabel = { color: colours.ink3, fontSize: 11, showMinLabel: false, showMaxLabel: false };
    const ends = (write: Write) => (below < 0 ? { axisLabel: { ...plainLabel, formatter: write } } : {});
    return {
        grid: grid({ top: 22 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } },
            formatter: (hit) => {
                const holding = held[indexOf(hit)];
                return holding === undefined ? '' : words.describe(holding);
            },
        }),
        xAxis: nameAxis(colours, held.map(({ segment }) => words.name(segment))),
        yAxis: [
            { ...valueAxis(colours, words.compact), ...(below < 0 ? { min: 1.1 * below, max: 1.1 * above } : {}), ...ends(words.compact) },
            {
                ...valueAxis(colours, words.share),
                show: hasLine,
                min: below < 0 ? (reach * below) / above : 0,
                max: reach,
                interval: most > 2 || below < 0 ? undefined : 0.25,
                splitLine: { show: false },
                ...ends(words.share),
            },
        ],
        series: [
            {
                id: 'value',
                type: 'bar',
                barCategoryGap: '28%',
                barMaxWidth: 96,
                data: held.map(({ segment, value, selected }) => ({
                    id: segment,
                    value,
                    itemStyle: { color: colourOf(segment, segments, colours), opacity: hasSelection && selected === 0 ? 0.3 : 1 },
                })),
            },
            ...(hasLine
                ? [
                      {
                          id: 'cumulative',
                          type: 'line' as const,
                          yAxisIndex: 1,
                          data: shares,
                          symbol: 'circle',
                          symbolSize: 6,
                          lineStyle: { color: colours.focus, width: 1.6 },
                          itemStyle: { color: colours.focus },
                          label: {
                              show: held.length <= 6,
                              position: 'top' as const,
                              color: colours.ink,
                              backgroundColor: colours.card,
                              borderRadius: 3,
                              padding: [2, 4],
                              fontSize: 11,
                              formatter: ({ dataIndex }: { dataIndex: number }) => words.share(shares[dataIndex] ?? 0),
                          },
                      },
                  ]
                : []),
        ],
    };
}

function colourOf(id: string, segments: readonly Segment[], colours: Colours): string {
    const segment = segments.find((each) => each.id === id);
    return segment === undefined ? colours.bar : toneColour(segment, colours.theme).fill;
}

function indexOf(hit: unknown): number {
    const first: unknown = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
