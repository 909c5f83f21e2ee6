import { toneColour } from '../ui/tones';
import type { Segment } from '../domain/model';
import type { ChartOption, Colours } from './option';
import { towards } from './mix';
import { tooltip } from './parts';

/** A segment as an area. */
export interface Area {
    segment: Segment;
    name: string;
    /** What the area stands for. Nothing is drawn for less than or equal to nothing. */
    size: number;
    /** The lines under the name, where there is room. */
    details: readonly string[];
    /** The same and more, each with what it is, told on hover. */
    facts: readonly string[];
    isFaded: boolean;
}

/** Segments as areas, the largest first; names where they fit. */
export function treemap(areas: readonly Area[], colours: Colours): ChartOption {
    return {
        tooltip: tooltip(colours, { formatter: (hit) => describe(areas, hit) }),
        series: [
            {
                id: 'segments',
                name: 'segments',
                type: 'treemap',
                left: 0,
                right: 0,
                top: 0,
                bottom: 0,
                roam: false,
                nodeClick: false,
                breadcrumb: { show: false },
                cursor: 'pointer',
                itemStyle: { gapWidth: 2, borderWidth: 0, borderColor: colours.card, borderRadius: 3 },
                emphasis: { itemStyle: { borderColor: colours.focus, borderWidth: 2 } },
                labelLayout: ({ rect, text }) => (rect.width < widthFor(text) || rect.height < 24 ? { x: -9999 } : {}),
                data: areas.filter((area) => area.size > 0).map((area) => node(area, colours)),
            },
        ],
    };
}

function node(area: Area, colours: Colours) {
    const tone = toneColour(area.segment, colours.theme);
    const fill = area.isFaded ? towards(tone.fill, colours.card, 0.78) : tone.fill;
    const text = area.isFaded ? colours.ink2 : tone.text;
    return {
        id: area.segment.id,
        name: area.name,
        value: area.size,
        itemStyle: { color: fill },
        label: {
            show: true,
            position: 'insideTopLeft' as const,
            padding: [5, 6],
            overflow: 'break' as const,
            lineOverflow: 'truncate' as const,
            formatter: `{name|${plain(area.name)}}${area.details.map((detail) => `{detail|\n${plain(detail)}}`).join('')}`,
            rich: {
                name: { color: text, fontSize: 12.5, fontWeight: 600 as const, lineHeight: 18 },
                detail: { color: text, fontSize: 11.5, lineHeight: 16 },
            },
        },
    };
}

/** A name is written where its longest word fits, Chinese where a few characters do. */
function widthFor(label: string): number {
    const name = /\{name\|([^}]*)/.exec(label)?.[1] ?? label;
    const words = name.split(/\s+/).filter((word) => !/[\u2e80-\uffff]/.test(word));
    const letters = Math.max(0, ...words.map((word) => word.length));
    return Math.max(44, letters * 7 + 14);
}

function describe(areas: readonly Area[], hit: unknown): string {
    const name = typeof hit === 'object' && hit !== null && 'name' in hit ? hit.name : undefined;
    const area = areas.find((candidate) => candidate.name === name);
    return area === undefined ? '' : [area.name, ...area.facts].join('\n');
}

function plain(text: string): string {
    return text.replaceAll(/[{}|]/g, ' ');
}
