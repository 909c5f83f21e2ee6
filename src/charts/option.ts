import type {
    BarSeriesOption,
    CustomSeriesOption,
    LineSeriesOption,
    ScatterSeriesOption,
    TreemapSeriesOption,
} from 'echarts/charts';
import type {
    GridComponentOption,
    MarkAreaComponentOption,
    MarkLineComponentOption,
    TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Palette, Theme } from '../ui/palette';

/** The design system's colours, and which theme they are of. */
export type Colours = Palette & { theme: Theme };

/** What a chart may be made of: just the parts that `Chart.svelte` loads. */
export type ChartOption = ComposeOption<
    | BarSeriesOption
    | CustomSeriesOption
    | LineSeriesOption
    | ScatterSeriesOption
    | TreemapSeriesOption
    | GridComponentOption
    | MarkAreaComponentOption
    | MarkLineComponentOption
    | TooltipComponentOption
>;

/** The names of what a chart draws: where these change, nothing moves from its old place to a new one. */
export function partsOf({ series }: ChartOption): string {
    const all = [series ?? []].flat();
    return JSON.stringify(all.map(({ id, data }) => [id, Array.isArray(data) ? data.map(idOf).sort() : null]));
}

function idOf(item: unknown): string {
    return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
}

/** What was clicked: the series, the place in its data, and the name given there. */
export interface Pick {
    seriesId: string;
    index: number;
    name: string;
    isExtending: boolean;
}
