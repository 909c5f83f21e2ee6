import type { Bar, ScaleKind } from '../../charts/histogram';
import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Segmentation, SegmentSummary } from '../../domain/model';
import type { Row } from '../../domain/values';
import { classes } from './classes';
import type { Axis } from './params';

type Tables = Segmentation['tables'];

export interface Scale {
    kind: ScaleKind;
    lowest: number;
    highest: number;
    median: number;
}

/** A class with its people, its revenue, and what it is given. */
export interface Share {
    id: string;
    code: string;
    customers: number;
    customerShare: number;
    revenueShare: number;
    resources: number;
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

export function scaleOf(tables: Tables, axis: Axis): Scale | null {
    const row = (tables['cube_axes'] ?? []).find((each) => each['axis'] === axis);
    if (row === undefined) return null;
    const kind = row['kind'] === 'log' ? 'log' : row['kind'] === 'integer' ? 'integer' : 'linear';
    return { kind, lowest: numberOf(row, 'lowest'), highest: numberOf(row, 'highest'), median: numberOf(row, 'median') };
}

export function barsOf(tables: Tables, axis: Axis): Bar[] {
    return (tables['cube_histogram'] ?? [])
        .filter((row) => row['axis'] === axis)
        .map((row) => ({ low: numberOf(row, 'low'), high: numberOf(row, 'high'), customers: numberOf(row, 'customers'), selected: numberOf(row, 'selected_customers') }));
}

/** The edge of an axis as it stands: typed, or computed. */
export function edgeOf(tables: Tables, axis: Axis): number | null {
    const edge = tables['cube_cuts']?.[0]?.[`${axis}_edge`];
    return typeof edge === 'number' ? edge : null;
}

/** The eight classes with what they are, bring and are given. */
export function sharesBy(summary: readonly SegmentSummary[], resources: ReadonlyMap<string, number>): Share[] {
    return classes.map(({ id, code }) => {
        const row = summary.find(({ segment }) => segment === id);
        return { id, code, customers: row?.customers ?? 0, customerShare: row?.customer_share ?? 0, revenueShare: row?.revenue_share ?? 0, resources: resources.get(id) ?? 0 };
    });
}

interface Said {
    name: (id: string) => string;
    series: { customers: string; revenue: string; resources: string };
    share: (value: unknown) => string;
    tip: (name: string, value: string) => string;
    hasRevenue: boolean;
}

/** Customers, revenue and resources of each class side by side, the first class on top. */
export function budgetBars(shares: readonly Share[], said: Said, colours: Colours): ChartOption {
    const kinds = [
        { id: 'customers', name: said.series.customers, color: colours.bar, read: (share: Share) => share.customerShare },
        ...(said.hasRevenue ? [{ id: 'revenue', name: said.series.revenue, color: colours.accent, read: (share: Share) => share.revenueShare }] : []),
        { id: 'resources', name: said.series.resources, color: colours.focus, read: (share: Share) => share.resources },
    ];
    const rows = shares.toReversed();
    return {
        grid: grid({ left: 4, right: 16 }),
        xAxis: valueAxis(colours, said.share),
        yAxis: nameAxis(colours, rows.map(({ id }) => said.name(id))),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { type: 'none' },
            formatter: (events) => {
                const share = rows[placeOf(events)];
                return share === undefined ? '' : [said.name(share.id), ...kinds.map((kind) => said.tip(kind.name, said.share(kind.read(share))))].join('\n');
            },
        }),
        series: kinds.map((kind) => ({
            id: kind.id,
            name: kind.name,
            type: 'bar' as const,
            data: rows.map((share) => Math.max(0, kind.read(share))),
            itemStyle: { color: kind.color, borderRadius: [0, 2, 2, 0] },
            barGap: '10%',
            barCategoryGap: '30%',
        })),
    };
}

function placeOf(events: unknown): number {
    const [first]: unknown[] = Array.isArray(events) ? events : [events];
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
