import type { Looked } from '../../domain/lens';
import type { Row } from '../../domain/values';
import type { Matrix } from '../../forecast/linear';
import { chancesOf } from '../../forecast/migration';
import { type Edits, typedRow, type Typed, typedOf } from './edits';
import type { StatesParams } from './params';

/** One state: as counted, and as it is reckoned with. */
export interface State {
    id: string;
    found: Readonly<Record<Typed, number>>;
    values: Readonly<Record<Typed, number>>;
    typed: readonly Typed[];
    /** How often a customer was seen to leave it, or to stay. */
    seen: number;
}

export interface StateChain {
    states: readonly State[];
    /** Row by row, how many went from this state to each. */
    counts: Matrix;
    /** As counted, and with what was typed. */
    counted: Matrix;
    chances: Matrix;
    /** Which chances were typed. */
    isTyped: readonly (readonly boolean[])[];
    /** New customers in a period by the state they came to, as counted on average. */
    arriving: readonly number[];
    /** The state of those who are left alone; null where there is none such. */
    gone: number | null;
}

type Tables = Looked['tables'];

/** The states in their order, the best first, and where customers go of whom nothing else is known. */
export interface Order {
    ids: readonly string[];
    otherwise: (state: number) => number;
    /** On whom nothing is spent unless it is typed. */
    isLeft: (id: string) => boolean;
}

export function orderOf({ states, recencyStates }: Pick<StatesParams, 'states' | 'recencyStates'>, segments: readonly string[]): Order {
    const isLeft = (id: string) => states === 'recency' && id === 'gone';
    if (states === 'segments') return { ids: segments, otherwise: (state) => state, isLeft };
    if (states === 'managerial') return { ids: managerialIds, otherwise: (state) => later[state] ?? state, isLeft };
    return { ids: [...Array(recencyStates).keys()].map(String).concat('gone'), otherwise: (state) => Math.min(state + 1, recencyStates), isLeft };
}

export const managerialIds = ['new-active', 'active-high-value', 'active-low-value', 'new-warm', 'warm-high-value', 'warm-low-value', 'cold', 'inactive'] as const;
/** Where each of them is a year later without an order. */
const later = [3, 4, 5, 6, 6, 6, 7, 7];

/** Chances and money by state from what was counted, over all moves together, with what was typed in its place. */
export function chainOf(tables: Tables, order: Order, params: Pick<StatesParams, 'marginShare' | 'contact' | 'moves'>, edits: Edits): StateChain {
    const { ids, otherwise } = order;
    const moves = tables['states_moves'] ?? [];
    const counts = ids.map((from) => ids.map((to) => total(moves.filter((row) => row['from_state'] === from && row['to_state'] === to), 'customers')));
    const counted = chancesOf(counts).map((row, from) => (sum(counts[from] ?? []) > 0 ? row : row.map((_, to) => (to === otherwise(from) ? 1 : 0))));
    const typed = ids.map((from) => (edits.chances[from] ?? []).flatMap(({ to, chance }) => (ids.includes(to) ? [{ to: ids.indexOf(to), chance }] : [])));
    const isTyped = typed.map((row) => ids.map((_, to) => row.some((each) => each.to === to)));
    const everyone = marginRate(tables['states_money'] ?? []) ?? params.marginShare;
    return {
        states: ids.map((id, state) => stateOf(id, tables, { contact: order.isLeft(id) ? 0 : params.contact, rate: everyone, seen: sum(counts[state] ?? []) }, edits)),
        counts,
        counted,
        chances: counted.map((row, from) => ((typed[from] ?? []).length > 0 ? typedRow(row, typed[from] ?? [], otherwise(from)) : row)),
        isTyped,
        arriving: ids.map((to) => total(moves.filter((row) => row['from_state'] === null && row['to_state'] === to), 'customers') / Math.max(1, params.moves)),
        gone: ids.some(order.isLeft) ? ids.findIndex(order.isLeft) : null,
    };
}

function stateOf(id: string, tables: Tables, { contact, rate, seen }: { contact: number; rate: number; seen: number }, edits: Edits): State {
    const rows = (tables['states_money'] ?? []).filter((row) => row['state'] === id);
    const customers = total(rows, 'customers');
    const found = {
        customers: total(rows.filter((row) => row['period'] === 0), 'customers'),
        brings: customers > 0 ? (total(rows, 'revenue') * (marginRate(rows) ?? rate)) / customers : 0,
        contact,
    };
    const put = edits.states[id] ?? {};
    return { id, found, values: { ...found, ...put }, typed: typedOf.filter((name) => put[name] !== undefined), seen };
}

export function hasCosts(tables: Tables): boolean {
    return marginRate(tables['states_money'] ?? []) !== null;
}

/** How many went from where to where in the last period alone; no beginning for those who came in it. */
export function lastMoves(tables: Tables): { from: string | null; to: string; customers: number }[] {
    const rows = (tables['states_moves'] ?? []).filter((row) => row['period'] === 0);
    return rows.map((row) => ({ from: row['from_state'] === null ? null : String(row['from_state']), to: String(row['to_state']), customers: total([row], 'customers') }));
}

/** What is left of revenue whose cost is known; null where none is. */
function marginRate(rows: readonly Row[]): number | null {
    const costed = total(rows, 'costed_revenue');
    return costed > 0 ? total(rows, 'margin') / costed : null;
}

function total(rows: readonly Row[], key: string): number {
    return sum(rows.map((row) => (typeof row[key] === 'number' ? row[key] : 0)));
}

function sum(values: readonly number[]): number {
    return values.reduce((all, each) => all + each, 0);
}
