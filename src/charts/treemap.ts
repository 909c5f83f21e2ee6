import { toneColour } from '../ui/tones';
import type { Segment } from '../domain/model';
import type { ChartOption, Colours } from './option';
import { tooltip } from './parts';

/** A segment as an area. */
export interface Area {
    segment: Segment;
    name: string;
    /** What the area stands for. Nothing is drawn for less than or equal to nothing. */
    size: number;
    /** The lines under the name. */
    details: readonly string[];
    isFaded: boolean;
}

/** Segments as areas, the largest first; names where they fit. */
export function treemap(areas: readonly Area[], colours: Colours): ChartOption {
    return {
        tooltip: tooltip(colours, { formatter: (hit) => describe(areas, hit) }),
        series: [
            {
                id: 'segments',
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
                labelLayout: ({ rect }) => (rect.width < 44 || rect.height < 24 ? { x: -9999 } : {}),
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
            overflow: 'truncate' as const,
            ellipsis: '…',
            lineOverflow: 'truncate' as const,
            formatter: [
                `{name|${plain(area.name)}}`,
                ...area.details.map((detail) => `{detail|${plain(detail)}}`),
            ].join('\n'),
            rich: {
                name: { color: text, fontSize: 12.5, fontWeight: 600 as const, lineHeight: 18 },
                detail: { color: text, fontSize: 11.5, lineHeight: 16 },
            },
        },
    };
}

function describe(areas: readonly Area[], hit: unknown): string {
    const name = typeof hit === 'object' && hit !== null && 'name' in hit ? hit.name : undefined;
    const area = areas.find((candidate) => candidate.name === name);
    return area === undefined ? '' : [area.name, ...area.details].join('\n');
}

/** A colour part of the way to another, by channel. */
function towards(from: string, to: string, share: number): string {
    const mixed = [1, 3, 5].map((at) => {
        const [start, end] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
        return Math.round((start ?? 0) + ((end ?? 0) - (start ?? 0)) * share);
    });
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function plain(text: string): string {
    return text.replaceAll(/[{}|]/g, ' ');
}
