import type { CustomSeriesOption } from 'echarts/charts';

/** From low to high over the columns of a picture, with feet, and a dot where a middle is given. */
export function whiskers(all: readonly { index: number; low: number; high: number; middle?: number }[], colour: string): CustomSeriesOption {
    return {
        id: 'whiskers',
        type: 'custom',
        silent: true,
        z: 5,
        animation: false,
        encode: { x: 0, y: [1, 2] },
        data: all.map(({ index, low, high, middle }) => [index, low, high, middle ?? Number.NaN]),
        renderItem: (_, api) => {
            const at = (value: unknown) => api.coord([api.value(0), Number(value)]);
            const [x = 0, bottom = 0] = at(api.value(1));
            const [, top = 0] = at(api.value(2));
            const [, middle = 0] = at(api.value(3));
            const stroke = { stroke: colour, lineWidth: 1.25 };
            const piece = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line' as const, shape: { x1, y1, x2, y2 }, style: stroke });
            const dot = { type: 'circle' as const, shape: { cx: x, cy: middle, r: 3.5 }, style: { fill: colour } };
            const lines = [piece(x, bottom, x, top), piece(x - 4, bottom, x + 4, bottom), piece(x - 4, top, x + 4, top)];
            return { type: 'group', children: Number.isNaN(Number(api.value(3))) ? lines : [...lines, dot] };
        },
    };
}

/** Before the column at a place: what came ends and what is to come begins. */
export function line(index: number, colour: string): CustomSeriesOption {
    return {
        id: 'today',
        type: 'custom',
        silent: true,
        animation: false,
        data: [[index, 0]],
        renderItem: ({ coordSys }, api) => {
            const [x = 0] = api.coord([index, 0]);
            const size = api.size?.([1, 0]);
            const width = Array.isArray(size) ? Number(size[0]) : 0;
            const { y = 0, height = 0 } = coordSys as { y?: number; height?: number };
            return { type: 'line', shape: { x1: x - width / 2, y1: y, x2: x - width / 2, y2: y + height }, style: { stroke: colour, lineWidth: 1, lineDash: [3, 3] } };
        },
    };
}
