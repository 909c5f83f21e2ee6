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

/** What was clicked: the series, the place in its data, and the name given there. */
export interface Pick {
    seriesId: string;
    index: number;
    name: string;
    isExtending: boolean;
}
