/** One bar: customers whose value is at least `from` and less than `below`. */
export interface Bar {
    from: number;
    below: number;
    customers: number;
    selected: number;
}

/** How values lie inside the bars: anywhere, on whole numbers, or by their logarithm. */
export type ScaleKind = 'linear' | 'integer' | 'log';

/** Where a value stands along the bars, 0 to 1. Every bar is equally wide, whatever it spans. */
export function placeOf(bars: readonly Bar[], value: number, kind: ScaleKind): number {
    const first = bars[0];
    if (first === undefined || value <= first.from) return 0;
    const index = bars.findIndex((bar) => value < bar.below);
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
    if (kind === 'log' && bar.from > 0) return bar.from * (bar.below / bar.from) ** share;
    return bar.from + (bar.below - bar.from) * share;
}

/** Where an edge is drawn: values on it belong below it, so on whole numbers it stands after the bar of its number. */
export function edgePlace(bars: readonly Bar[], edge: number, kind: ScaleKind): number {
    return placeOf(bars, kind === 'integer' ? Math.floor(edge) + 1 : edge, kind);
}

/** The edge that is drawn at a place, as round as the picture can tell. */
export function edgeAt(bars: readonly Bar[], place: number, kind: ScaleKind): number {
    const value = valueAt(bars, place, kind);
    if (kind === 'integer') return Math.round(value) - 1;
    const next = valueAt(bars, Math.min(place + 0.004, 1), kind);
    const last = valueAt(bars, Math.max(place - 0.004, 0), kind);
    return roundTo(value, (next - last) / 2);
}

/** A neighbouring edge, one key press away: `steps` are small ones, towards higher values when positive. */
export function edgeMoved(bars: readonly Bar[], edge: number, steps: number, kind: ScaleKind): number {
    if (kind === 'integer') return Math.floor(edge) + steps;
    const moved = edgeAt(bars, edgePlace(bars, edge, kind) + steps * 0.005, kind);
    if (moved !== edge) return moved;
    return edge + steps * Math.abs(edge || 1) * 0.01;
}

/** The edges with one of them elsewhere, kept between its neighbours and inside the bars. */
export function withEdge(bars: readonly Bar[], edges: readonly number[], index: number, value: number): number[] {
    const least = edges[index - 1] ?? bars[0]?.from ?? value;
    const most = edges[index + 1] ?? bars.at(-1)?.below ?? value;
    return edges.map((edge, position) => (position === index ? Math.min(Math.max(value, least), most) : edge));
}

/** Round values to print under the bars, about as many as asked. */
export function ticksOf(bars: readonly Bar[], kind: ScaleKind, most: number): number[] {
    const from = bars[0]?.from ?? 0;
    const to = bars.at(-1)?.below ?? 1;
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

function shareWithin(bar: Bar, value: number, kind: ScaleKind): number {
    if (kind === 'log' && bar.from > 0 && value > 0) {
        return Math.log(value / bar.from) / Math.log(bar.below / bar.from);
    }
    return (value - bar.from) / (bar.below - bar.from);
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
