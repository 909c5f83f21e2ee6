import type { Looked } from '../../domain/lens';
import { retentionRate } from '../../forecast/retention';
import type { Row } from '../../domain/values';
import { type Edited, type Edits, edited } from './params';

/** What is known of a group's customers, and what was put in its place. */
export interface Group {
    id: string;
    /** Today, and how many of them were there in the last period. */
    customers: number;
    here: number;
    /** How often a customer of it was followed into the next period. */
    followed: number;
    values: Readonly<Record<Edited, number>>;
    /** As it was found or set for all. */
    found: Readonly<Record<Edited, number>>;
    edits: readonly Edited[];
    /** Nobody of it was there to tell: these are all customers'. */
    isBorrowed: boolean;
}

export interface Costs {
    marginShare: number;
    contact: number;
    acquisition: number;
}

type Tables = Looked['tables'];

/** What a period with a customer brings and how many stay, by group, as counted and edited; those without anyone today or earlier left out. */
export function groupsOf(tables: Tables, segments: readonly string[], costs: Costs, edits: Edits): Group[] {
    const everyone = measured(tables, null, costs);
    return segments.flatMap((id): Group[] => {
        const own = measured(tables, id, costs);
        if (own.customers === 0 && own.there === 0) return [];
        const found = {
            retention: own.retention ?? everyone.retention ?? 0,
            contribution: own.contribution ?? everyone.contribution ?? 0,
            contact: costs.contact,
            acquisition: costs.acquisition,
        };
        const put = edits[id] ?? {};
        const { customers, here, followed } = own;
        return [{ id, customers, here, followed, found, values: { ...found, ...put }, edits: edited.filter((name) => put[name] !== undefined), isBorrowed: own.retention === null }];
    });
}

/** All customers as one group. */
export function everyoneOf(tables: Tables, costs: Costs) {
    return measured(tables, null, costs);
}

export function hasCosts(tables: Tables): boolean {
    return rowsOf(tables, 'retention_money', null).some((row) => numberOf(row, 'costed_revenue') !== 0);
}

function measured(tables: Tables, segment: string | null, { marginShare }: Costs) {
    const money = rowsOf(tables, 'retention_money', segment);
    const today = money.filter((row) => row['period'] === 0);
    const later = rowsOf(tables, 'retention_later', segment).filter((row) => row['periods_later'] === 1);
    const [revenue, costed, margin, there] = [total(money, 'revenue'), total(money, 'costed_revenue'), total(money, 'margin'), total(money, 'there')];
    const rate = costed > 0 ? margin / costed : marginShare;
    const followed = total(later, 'there');
    return {
        customers: total(today, 'customers'),
        here: total(today, 'there'),
        there,
        followed,
        retention: retentionRate(followed, total(later, 'still')),
        contribution: there > 0 ? (revenue * rate) / there : null,
    };
}

/** How many were there again after so many periods, of those who could be seen so long. */
export interface Survival {
    later: number;
    there: number;
    still: number;
}

export function survivalOf(tables: Tables, segment: string | null): Survival[] {
    const rows = rowsOf(tables, 'retention_later', segment);
    const lags = [...new Set(rows.map((row) => numberOf(row, 'periods_later')))].sort((a, b) => a - b);
    return lags.map((later) => {
        const own = rows.filter((row) => row['periods_later'] === later);
        return { later, there: total(own, 'there'), still: total(own, 'still') };
    });
}

/** The share of those away for a period who came back; null where nobody could be seen to. */
export function returnedShare(tables: Tables): number | null {
    const [row] = tables['retention_returned'] ?? [];
    return retentionRate(numberOf(row, 'away'), numberOf(row, 'returned'));
}

function rowsOf(tables: Tables, name: string, segment: string | null): Row[] {
    return (tables[name] ?? []).filter((row) => segment === null || row['segment'] === segment);
}

function total(rows: readonly Row[], key: string): number {
    return rows.reduce((sum, row) => sum + numberOf(row, key), 0);
}

function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}
