import { faded, towards } from '../../charts/mix';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import { type Criterion, criteria, type Dots, type Trial } from './chart';

export interface Painted {
    id: string;
    name: string;
    fill: string;
}

export interface Arrow {
    name: string;
    first: number;
    second: number;
}

/** Every customer as a dot; arrows as long as the measure's part in the two directions. */
export function mapOption(dots: readonly Dots[], arrows: readonly Arrow[], clusters: readonly Painted[], hasSelection: boolean, colours: Colours): ChartOption {
    const places = dots.reduce((sum, each) => sum + each.places, 0);
    const reach = reachOf(dots) / Math.max(1e-9, ...arrows.map(({ first, second }) => Math.hypot(first, second)));
    const axis = { type: 'value' as const, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { show: false }, splitLine: { lineStyle: { color: colours.line2 } }, scale: true };
    return {
        grid: grid({ top: 12, right: 12, left: 8, bottom: 8 }),
        xAxis: axis,
        yAxis: axis,
        tooltip: tooltip(colours, { formatter: (event) => clusters.find(({ id }) => seriesOf(event) === id)?.name ?? '' }),
        series: [
            ...dots.map(({ segment, isSelected, values }) => {
                const fill = clusters.find(({ id }) => id === segment)?.fill ?? colours.bar;
                const isFaded = hasSelection && !isSelected;
                return {
                    id: `${segment} ${isSelected ? 'picked' : ''}`,
                    type: 'scatter' as const,
                    data: values,
                    dimensions: ['x', 'y'],
                    large: true,
                    largeThreshold: 0,
                    progressive: 20000,
                    progressiveThreshold: 20000,
                    symbolSize: places > 50000 ? 2 : places > 4000 ? 3 : places > 800 ? 4 : 7,
                    itemStyle: { color: isFaded ? towards(fill, colours.card, faded) : fill, opacity: isFaded ? 0.3 : 0.75 },
                    animation: false,
                };
            }),
            {
                id: 'arrows',
                type: 'scatter',
                data: [],
                silent: true,
                markLine: {
                    silent: true,
                    animation: false,
                    symbol: ['none', 'arrow'],
                    symbolSize: 8,
                    lineStyle: { color: colours.ink, width: 1.5, type: 'solid' },
                    label: { show: false },
                    data: arrows.map(({ name, first, second }) => [{ coord: [0, 0], name }, { coord: [first * reach, second * reach] }]),
                },
            },
            {
                id: 'names',
                type: 'scatter',
                silent: true,
                animation: false,
                symbolSize: 1,
                itemStyle: { opacity: 1 },
                labelLayout: { moveOverlap: 'shiftY' },
                z: 5,
                data: arrows.map(({ name, first, second }) => ({
                    name,
                    value: [first * reach, second * reach],
                    label: { show: true, formatter: () => name, position: sideOf(first, second), distance: 6, color: colours.ink, fontSize: 11, fontWeight: 600 as const, textBorderColor: colours.card, textBorderWidth: 3 },
                })),
            },
        ],
    };
}

/** Where an arrow's name stands: beyond its end, and above or below steep ones, where there is room. */
function sideOf(first: number, second: number): 'top' | 'bottom' | 'left' | 'right' {
    if (Math.abs(second) > Math.abs(first)) return second > 0 ? 'top' : 'bottom';
    return first < 0 ? 'left' : 'right';
}

/** How long the longest arrow may be: within the dots in each direction. */
function reachOf(dots: readonly Dots[]): number {
    const most = [0, 0];
    for (const { values } of dots) for (let n = 0; n < values.length; n += 1) most[n % 2] = Math.max(most[n % 2] ?? 0, Math.abs(values[n] ?? 0));
    const [x = 0, y = 0] = most;
    return 0.75 * Math.min(x, y > 0 ? y : x);
}

export interface ChooserWords {
    names: Readonly<Record<Criterion, string>>;
    number: (criterion: Criterion, value: number) => string;
    dot: (trial: Trial, criterion: Criterion) => string;
}

/** The three criteria one above the other over the same numbers of clusters. */
export function chooserOption(trials: readonly Trial[], shown: number, words: ChooserWords, colours: Colours): ChartOption {
    const ks = trials.map(({ k }) => String(k));
    const tall = 100 / criteria.length;
    return {
        grid: criteria.map((_, n) => grid({ top: `${n * tall + 7}%`, height: `${tall - (n === criteria.length - 1 ? 13 : 11)}%`, left: 4, right: 12, outerBounds: undefined })),
        xAxis: criteria.map((_, n) => ({ ...nameAxis(colours, ks), gridIndex: n, axisLabel: { ...nameAxis(colours, ks).axisLabel, show: n === criteria.length - 1 } })),
        yAxis: criteria.map((criterion, n) => ({
            ...valueAxis(colours, (value) => words.number(criterion, value)),
            gridIndex: n,
            scale: true,
            splitNumber: 2,
            name: words.names[criterion],
            nameLocation: 'end' as const,
            nameGap: 6,
            nameTextStyle: { color: colours.ink2, fontSize: 11, align: 'left' as const },
        })),
        tooltip: tooltip(colours, { trigger: 'item', formatter: (event) => said(event, trials, words) }),
        series: criteria.map((criterion, n) => ({
            id: criterion,
            type: 'line' as const,
            xAxisIndex: n,
            yAxisIndex: n,
            lineStyle: { color: colours.bar, width: 2 },
            data: trials.map((trial) => ({
                id: String(trial.k),
                value: Number.isFinite(trial.values[criterion]) ? trial.values[criterion] : '-',
                symbol: 'circle',
                symbolSize: trial.best[criterion] ? 13 : 8,
                itemStyle: { color: trial.best[criterion] ? colours.focus : colours.accent, borderColor: trial.k === shown ? colours.ink : colours.card, borderWidth: trial.k === shown ? 2 : 1 },
            })),
        })),
    };
}

function said(event: unknown, trials: readonly Trial[], words: ChooserWords): string {
    const trial = trials[indexOf(event)];
    const criterion = criteria.find((each) => each === seriesOf(event));
    return trial === undefined || criterion === undefined ? '' : words.dot(trial, criterion);
}

/** One line per cluster over the measures, in standard deviations from everyone's mean. */
export function linesOption(measures: readonly string[], clusters: readonly (Painted & { values: readonly number[]; isFaded: boolean })[], format: (value: number) => string, colours: Colours): ChartOption {
    return {
        grid: grid({ top: 14, right: 24, left: 12 }),
        xAxis: { ...nameAxis(colours, [...measures]), boundaryGap: false, axisLabel: { color: colours.ink2, fontSize: 11, interval: 0, width: 110, overflow: 'break' } },
        yAxis: valueAxis(colours, format),
        tooltip: tooltip(colours, { trigger: 'item', formatter: (event) => `${clusters.find(({ id }) => id === seriesOf(event))?.name ?? ''}\n${measures[indexOf(event)] ?? ''} ${format(clusters.find(({ id }) => id === seriesOf(event))?.values[indexOf(event)] ?? 0)}` }),
        series: clusters.map(({ id, fill, values, isFaded }) => ({
            id,
            type: 'line' as const,
            data: values.map((value) => value),
            symbol: 'circle',
            symbolSize: 8,
            lineStyle: { color: fill, width: 2.5, opacity: isFaded ? 0.25 : 1 },
            itemStyle: { color: fill, opacity: isFaded ? 0.25 : 1 },
            triggerLineEvent: true,
        })),
    };
}

export interface SilhouetteBar {
    cluster: Painted;
    value: number;
    isFaded: boolean;
}

/** Bars from high to low, cluster after cluster. */
export function silhouetteOption(bars: readonly SilhouetteBar[], say: (bar: SilhouetteBar) => string, format: (value: number) => string, colours: Colours): ChartOption {
    return {
        grid: grid(),
        xAxis: { ...nameAxis(colours, bars.map((_, index) => String(index))), axisLabel: { show: false } },
        yAxis: { ...valueAxis(colours, format), min: Math.floor(4 * Math.min(0, ...bars.map(({ value }) => value))) / 4, max: 1, interval: 0.25 },
        tooltip: tooltip(colours, { formatter: (event) => { const bar = bars[indexOf(event)]; return bar === undefined ? '' : say(bar); } }),
        series: [
            {
                id: 'bars',
                type: 'bar',
                barCategoryGap: bars.length > 60 ? '0%' : '15%',
                animation: false,
                data: bars.map(({ cluster, value, isFaded }) => ({ value, itemStyle: { color: isFaded ? towards(cluster.fill, colours.card, faded) : cluster.fill } })),
            },
        ],
    };
}

/** How much of each cluster comes out again, with the two lines to judge it by. */
export function stabilityOption(bars: readonly SilhouetteBar[], say: (bar: SilhouetteBar) => string, format: (value: number) => string, colours: Colours): ChartOption {
    const turned = bars.toReversed();
    return {
        grid: grid({ top: 14, right: 24 }),
        xAxis: { ...valueAxis(colours, format), min: 0, max: 1, interval: 0.25 },
        yAxis: { ...nameAxis(colours, turned.map(({ cluster }) => cluster.name)), axisLabel: { color: colours.ink2, fontSize: 11, width: 150, overflow: 'truncate' } },
        tooltip: tooltip(colours, { formatter: (event) => { const bar = turned[indexOf(event)]; return bar === undefined ? '' : say(bar); } }),
        series: [
            {
                id: 'likeness',
                type: 'bar',
                barMaxWidth: 18,
                data: turned.map(({ cluster, value, isFaded }) => ({ id: cluster.id, value, itemStyle: { color: isFaded ? towards(cluster.fill, colours.card, faded) : cluster.fill } })),
                markLine: { silent: true, symbol: 'none', animation: false, lineStyle: { color: colours.focus, type: 'dashed' }, label: { show: true, position: 'end', color: colours.ink3, fontSize: 10, formatter: ({ value }) => String(value) }, data: [{ xAxis: 0.6 }, { xAxis: 0.75 }] },
            },
        ],
    };
}

function indexOf(event: unknown): number {
    const one: unknown = Array.isArray(event) ? event[0] : event;
    return typeof one === 'object' && one !== null && 'dataIndex' in one ? Number(one.dataIndex) : -1;
}

/** The id of the series pointed at, without what is added for those picked. */
function seriesOf(event: unknown): string {
    const one: unknown = Array.isArray(event) ? event[0] : event;
    return typeof one === 'object' && one !== null && 'seriesId' in one ? String(one.seriesId).split(' ')[0] ?? '' : '';
}
