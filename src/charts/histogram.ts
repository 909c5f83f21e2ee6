/** One bar: customers with low < value ≤ high, as edges part them too. */
export interface Bar {
    low: number;
    high: number;
    customers: number;
    selected: number;
}

/** What lies between two edges: the score its customers get, and how many they are. */
export interface Band {
    score: number;
    /** Stands on the band in place of the score. */
    text?: string;
    customers: number;
    isSelected: boolean;
}

/** Values picked: from ≤ value < below. */
export interface Range {
    from: number;
    below: number;
}

/** How values lie inside the bars: anywhere, on whole numbers, or by their logarithm. */
export type ScaleKind = 'linear' | 'integer' | 'log';

/** Where a value stands along the bars, 0 to 1. Every bar is equally wide, whatever it spans. */
export function placeOf(bars: readonly Bar[], value: number, kind: ScaleKind): number {
    const first = bars[0];
    if (first === undefined || value <= first.low) return 0;
    const index = bars.findIndex((bar) => value <= bar.high);
    const bar = bars[index];
    if (bar === undefined) return 1;
    return (index + shareWithin(bar, value, kind)) / bars.length;
}

/** The value at a place along the bars, the inverse of `placeOf`. */
export function valueAt(bars: readonly Bar[], place: number, kind: ScaleKind): number {
    const along = Math.min(Math.max(place, 0), 1) * bars.length;
    const index = Math.min(Math.floor(along), bars.length - 1);
    const bar = bars[index];
    if (bar === undefined) return 0;
    const share = along - index;
    if (kind === 'log' && bar.low > 0) return bar.low * (bar.high / bar.low) ** share;
    return bar.low + (bar.high - bar.low) * share;
}

/** Where an edge is drawn: between whole numbers there is only one place for it, above the last it holds back. */
export function edgePlace(bars: readonly Bar[], edge: number, kind: ScaleKind): number {
    return placeOf(bars, kind === 'integer' ? Math.floor(edge) : edge, kind);
}

/** Where a whole number or an amount is printed: a whole number in the middle of its own piece. */
export function tickPlace(bars: readonly Bar[], value: number, kind: ScaleKind): number {
    if (kind !== 'integer') return placeOf(bars, value, kind);
    return (placeOf(bars, value - 1, kind) + placeOf(bars, value, kind)) / 2;
}

/**
 * The edge that parts values as one does that its own value has passed: the number before it, past what rounding may have
 * parted from it (a part in 10¹² on either side).
 */
export function exclusiveEdge(edge: number, kind: ScaleKind): number {
    const slack = Math.max(1e-12 * Math.abs(edge), 1e-300);
    return kind === 'integer' ? Math.ceil(edge - slack) - 1 : edge - 2 * slack;
}

/** low < value ≤ high, said as from ≤ value < below, to the last bit. */
export function halfOpen(low: number, high: number): Range {
    return { from: neighbour(low, 1), below: neighbour(high, 1) };
}

/** The edge that is drawn at a place, as round as the picture can tell. */
export function edgeAt(bars: readonly Bar[], place: number, kind: ScaleKind): number {
    const value = valueAt(bars, place, kind);
    if (kind === 'integer') return Math.round(value);
    const next = valueAt(bars, Math.min(place + 0.004, 1), kind);
    const last = valueAt(bars, Math.max(place - 0.004, 0), kind);
    return roundTo(value, (next - last) / 2);
}

/** How many small steps a key moves an edge to the right. */
export const edgeKeys: Readonly<Record<string, number | undefined>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
};

/** A neighbouring edge, one key press away: `steps` are small ones, towards higher values when positive. */
export function edgeMoved(bars: readonly Bar[], edge: number, steps: number, kind: ScaleKind): number {
    if (kind === 'integer') return Math.floor(edge) + steps;
    const moved = edgeAt(bars, edgePlace(bars, edge, kind) + steps * 0.005, kind);
    if (moved !== edge) return moved;
    return edge + steps * Math.abs(edge || 1) * 0.01;
}

/** The edges with one of them elsewhere, kept between its neighbours and inside the bars. */
export function withEdge(bars: readonly Bar[], edges: readonly number[], index: number, value: number): number[] {
    const least = edges[index - 1] ?? bars[0]?.low ?? value;
    const most = edges[index + 1] ?? bars.at(-1)?.high ?? value;
    return edges.map((edge, position) => (position === index ? Math.min(Math.max(value, least), most) : edge));
}

/** A last bar that holds all the rest, however far it goes. */
export function tail(bars: readonly Bar[], kind: ScaleKind): Bar | null {
    const [last, before] = [bars.at(-1), bars.at(-2)];
    if (kind === 'log' || last === undefined || before === undefined) return null;
    return last.high - last.low > 1.5 * (before.high - before.low) ? last : null;
}

/** Round values to print under the bars, about as many as asked; none in a tail. */
export function ticksOf(all: readonly Bar[], kind: ScaleKind, most: number): number[] {
    const bars = tail(all, kind) === null ? all : all.slice(0, -1);
    const from = (bars[0]?.low ?? 0) + (kind === 'integer' ? 1 : 0);
    const to = bars.at(-1)?.high ?? 1;
    if (kind === 'log' && from > 0) return spread(decades(from, to), most);
    const step = roundStep((to - from) / Math.max(most, 1), kind);
    const first = Math.ceil(from / step) * step;
    const count = Math.max(Math.floor((to - first) / step + 1e-9) + 1, 0);
    return Array.from({ length: Math.min(count, 100) }, (_, index) => tidy(first + index * step));
}

/** The bar a place falls in, as a range of values. */
export function barAt(bars: readonly Bar[], place: number): Bar | undefined {
    return bars[Math.min(Math.max(Math.floor(place * bars.length), 0), bars.length - 1)];
}

function shareWithin({ low, high }: Bar, value: number, kind: ScaleKind): number {
    const isLog = kind === 'log' && low > 0;
    const share = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return value <= low ? 0 : Math.min(share, 1);
}

function decades(from: number, to: number): number[] {
    const first = Math.floor(Math.log10(from));
    const last = Math.ceil(Math.log10(to));
    const powers = Array.from({ length: last - first + 1 }, (_, index) => tidy(10 ** (first + index)));
    const inside = powers.filter((power) => power >= from && power <= to);
    if (inside.length >= 3) return inside;
    const finer = powers.flatMap((power) => [power, tidy(2 * power), tidy(5 * power)]);
    return finer.filter((power) => power >= from && power <= to);
}

function spread(values: number[], most: number): number[] {
    const every = Math.max(Math.ceil(values.length / Math.max(most, 1)), 1);
    return values.filter((_, index) => index % every === 0);
}

function roundStep(rough: number, kind: ScaleKind): number {
    if (!(rough > 0)) return 1;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
    return kind === 'integer' ? Math.max(Math.round(step), 1) : step;
}

function roundTo(value: number, grain: number): number {
    if (!(grain > 0)) return value;
    const unit = 10 ** Math.floor(Math.log10(grain));
    return tidy(Math.round(value / unit) * unit);
}

function tidy(value: number): number {
    return Number(value.toPrecision(12));
}

/** The next number a computer can hold, up or down. */
function neighbour(value: number, direction: 1 | -1): number {
    const bits = new DataView(new ArrayBuffer(8));
    if (!Number.isFinite(value)) return value;
    if (value === 0) return direction * Number.MIN_VALUE;
    bits.setFloat64(0, value);
    bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? direction : -direction));
    return bits.getFloat64(0);
}
