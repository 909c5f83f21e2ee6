import { towards } from '../../charts/mix';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip } from '../../charts/parts';
import type { Row } from '../../domain/values';
import { numberOf } from './looked';

export type Mapped = 'p_alive' | 'expected_orders';

/** A cell: where it stands, how strongly it is coloured, how much of its place it fills, and the row it is made of. */
export interface Cell {
    column: number;
    row: number;
    strength: number;
    size: number;
    of: Row;
}

export interface Heat {
    /** Repeats, from the left, and days since the last order, from the top: where each begins. */
    columns: readonly number[];
    rows: readonly number[];
    cells: readonly Cell[];
    most: number;
}

/** The person's own customers: a cell's colour is their mean, its size how many they are. */
export function ownHeat(cells: readonly Row[], mapped: Mapped): Heat {
    const wide = widthOf(cells, 'repeats_from', 'repeats_below');
    const tall = widthOf(cells, 'days_from', 'days_below');
    const columns = steps(cells, 'repeats_from', wide);
    const rows = steps(cells, 'days_from', tall);
    const most = mostOf(cells, mapped);
    const crowd = Math.max(1, ...cells.map((cell) => numberOf(cell, 'customers')));
    const placed = cells.map((of) => ({
        column: Math.round(numberOf(of, 'repeats_from') / wide),
        row: Math.round(numberOf(of, 'days_from') / tall),
        strength: strengthOf(numberOf(of, mapped), most, mapped),
        size: 0.4 + 0.6 * Math.cbrt(numberOf(of, 'customers') / crowd),
        of,
    }));
    return { columns, rows, cells: placed.filter(({ strength }) => Number.isFinite(strength)), most };
}

/** What the model says of customers who came on the first day. */
export function modelHeat(surface: readonly Row[], mapped: Mapped): Heat {
    const columns = [...new Set(surface.map((row) => numberOf(row, 'repeats')))].sort((a, b) => a - b);
    const rows = [...new Set(surface.map((row) => numberOf(row, 'recency_days')))].sort((a, b) => a - b);
    const most = mostOf(surface, mapped);
    const cells = surface.map((of) => ({
        column: columns.indexOf(numberOf(of, 'repeats')),
        row: rows.indexOf(numberOf(of, 'recency_days')),
        strength: strengthOf(numberOf(of, mapped), most, mapped),
        size: 1,
        of,
    }));
    return { columns, rows, cells: cells.filter(({ strength }) => Number.isFinite(strength)), most };
}

/** The value that a strength stands for, for the legend. */
export function valueOf(strength: number, most: number, mapped: Mapped): number {
    return mapped === 'p_alive' ? strength : most * strength ** (1 / bend);
}

/** Small numbers of orders are told apart more finely than large ones. */
const bend = 0.5;

function strengthOf(value: number, most: number, mapped: Mapped): number {
    return mapped === 'p_alive' ? value : (value / most) ** bend;
}

/** A colour between the steps of the heat. */
export function shade(strength: number, heat: Colours['heat']): string {
    const at = Math.min(1, Math.max(0, strength)) * (heat.length - 1);
    const from = heat[Math.floor(at)] ?? heat[0];
    return towards(from, heat[Math.ceil(at)] ?? from, at - Math.floor(at));
}

export interface MapWords {
    column: string;
    row: string;
    nameColumn: (repeats: number, isLast: boolean) => string;
    nameRow: (days: number) => string;
    say: (of: Row) => string;
}

export function mapOption({ columns, rows, cells }: Heat, words: MapWords, colours: Colours): ChartOption {
    const axis = { axisLine: { show: false }, axisTick: { show: false }, nameLocation: 'middle' as const, nameTextStyle: { color: colours.ink3, fontSize: 11 } };
    return {
        grid: grid({ left: 26, bottom: 26, top: 6 }),
        tooltip: tooltip(colours),
        xAxis: { ...nameAxis(colours, columns.map((each, index) => words.nameColumn(each, index === columns.length - 1))), ...axis, name: words.column, nameGap: 28 },
        yAxis: { ...nameAxis(colours, rows.map(words.nameRow)), ...axis, inverse: true, name: words.row, nameGap: 38 },
        series: [
            {
                id: 'cells',
                type: 'custom',
                data: cells.map(({ column, row, strength }) => [column, row, strength]),
                tooltip: { formatter: (hit) => words.say(cells[indexOf(hit)]?.of ?? {}) },
                renderItem: (params, api) => {
                    const cell = cells[params.dataIndex];
                    const [x = 0, y = 0] = api.coord([Number(api.value(0)), Number(api.value(1))]);
                    const [width = 0, height = 0] = [api.size?.([1, 1]) ?? 0].flat();
                    const size = cell?.size ?? 1;
                    const [wide, tall] = [Math.max(2, width * size - 1), Math.max(2, height * size - 1)];
                    return {
                        type: 'rect',
                        shape: { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall },
                        style: { fill: shade(cell?.strength ?? 0, colours.heat), stroke: colours.line, lineWidth: 0.5 },
                    };
                },
            },
        ],
    };
}

function mostOf(cells: readonly Row[], mapped: Mapped): number {
    return mapped === 'p_alive' ? 1 : Math.max(1e-9, ...cells.map((cell) => numberOf(cell, mapped)).filter(Number.isFinite));
}

function widthOf(cells: readonly Row[], from: string, below: string): number {
    const closed = cells.find((cell) => Number.isFinite(numberOf(cell, below)));
    return closed === undefined ? 1 : numberOf(closed, below) - numberOf(closed, from);
}

function steps(cells: readonly Row[], from: string, width: number): number[] {
    const most = Math.max(0, ...cells.map((cell) => numberOf(cell, from)));
    return Array.from({ length: Math.round(most / width) + 1 }, (_, index) => index * width);
}

function indexOf(hit: unknown): number {
    return typeof hit === 'object' && hit !== null && 'dataIndex' in hit ? Number(hit.dataIndex) : -1;
}
