import type { Params, Segment, Tone } from '../../domain/model';
import { type AxisParams, type Band, type MatrixParams, type Preset, readParams } from './params';

interface Look {
    tone: Tone;
    weight: number;
}

/** What the cells of a preset ask for, where its own order of things differs from that of any two axes. */
const looks: Partial<Record<Preset, Record<string, Look>>> = {
    abc: {
        'high-high': { tone: 'keep', weight: 1 },
        'low-high': { tone: 'grow', weight: 0.8 },
        'high-low': { tone: 'keep', weight: 0.5 },
        'low-low': { tone: 'rest', weight: 0.2 },
    },
};

/** The cells, best first, and those of whom one of the values is not known. */
export function segments(params: Params): Segment[] {
    const read = readParams(params);
    const cells = read.x.bands.flatMap((x) => read.y.bands.map((y) => ({ x, y, good: goodness(x, read.x) + goodness(y, read.y) })));
    const ordered = cells.toSorted((a, b) => b.good - a.good || goodness(b.y, read.y) - goodness(a.y, read.y));
    return [...ordered.map(({ x, y }) => cell(x, y, read)), { id: 'unknown', tone: 'rest', weight: 0 }];
}

/** Whether the cells have names of their own: those of a preset, whose axes are parted once. */
export function isNamed({ preset, x, y }: MatrixParams): boolean {
    return preset !== 'custom' && [x, y].every(({ bands, better }) => bands.length === 2 && better === 'more');
}

function cell(x: Band, y: Band, read: MatrixParams): Segment {
    const id = `${x}-${y}`;
    const look = (isNamed(read) ? looks[read.preset]?.[id] : undefined) ?? lookOf(goodness(x, read.x), goodness(y, read.y));
    return { id, ...look, word: isNamed(read) ? `${read.preset}-${id}` : id };
}

/** 0 for the worst band of an axis, 1 for the best. */
function goodness(band: Band, { better }: AxisParams): number {
    const height = { low: 0, middle: 0.5, high: 1 }[band];
    return better === 'less' ? 1 - height : height;
}

function lookOf(x: number, y: number): Look {
    const weight = 0.1 + 0.45 * (x + y);
    if (x + y >= 1.5) return { tone: 'keep', weight };
    if (x > y) return { tone: 'save', weight };
    if (y > x) return { tone: 'grow', weight };
    return { tone: x > 0 ? 'wake' : 'rest', weight };
}
