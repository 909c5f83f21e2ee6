import type { ChartOption, Colours } from './option';

type Grid = Extract<ChartOption['grid'], { left?: unknown }>;
type Tooltip = Extract<ChartOption['tooltip'], { renderMode?: unknown }>;

/** A tooltip drawn on the canvas: text only, so nothing in the data can become markup. */
export function tooltip(colours: Colours, more: Tooltip = {}): Tooltip {
    return {
        renderMode: 'richText',
        confine: true,
        backgroundColor: colours.card,
        borderColor: colours.line,
        borderWidth: 1,
        padding: [7, 10],
        shadowBlur: 0,
        shadowColor: 'transparent',
        textStyle: { color: colours.ink, fontSize: 12, lineHeight: 18 },
        ...more,
    };
}

/** Room for the picture, with axis labels inside it. */
export function grid(more: Grid = {}): Grid {
    return { left: 4, right: 8, top: 10, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel', ...more };
}

/** An axis of names or months: a hairline and its labels, as many as fit. */
export function nameAxis(colours: Colours, data: string[]) {
    return {
        type: 'category' as const,
        data,
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
        axisLabel: { color: colours.ink2, hideOverlap: true, fontSize: 11, margin: 8 },
    };
}

/** An axis of amounts: no line, faint rules, few labels. */
export function valueAxis(colours: Colours, format: (value: number) => string) {
    return {
        type: 'value' as const,
        splitNumber: 3,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: colours.line2 } },
        axisLabel: { color: colours.ink3, fontSize: 11, formatter: format },
    };
}
