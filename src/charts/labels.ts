/** A number printed under a picture, centred at `x` pixels. */
export interface Tick {
    value: number;
    x: number;
    text: string;
}

/** Those that do not touch, the first given first, each wholly within the width. */
export function roomy(ticks: readonly Tick[], width: number): Tick[] {
    const half = (text: string) => text.length * 3.3 + 6;
    const kept: Tick[] = [];
    for (const tick of ticks) {
        const x = Math.min(Math.max(tick.x, half(tick.text) - 6), width - half(tick.text) + 6);
        const isFree = kept.every((other) => Math.abs(other.x - x) >= half(other.text) + half(tick.text));
        if (isFree) kept.push({ ...tick, x });
    }
    return kept;
}

/** On which of two lines each text fits, the lower first; null where neither has room or the same stands there already. */
export function rowsFor(texts: readonly { x: number; text: string }[], width: number): (number | null)[] {
    const ends = [-Infinity, -Infinity];
    const rows = new Map<number, number>();
    const order = texts.map((_, index) => index).sort((a, b) => (texts[a]?.x ?? 0) - (texts[b]?.x ?? 0));
    for (const index of order) {
        const { x = 0, text = '' } = texts[index] ?? {};
        if (order.some((other) => rows.has(other) && texts[other]?.x === x && texts[other]?.text === text)) continue;
        const half = text.length * 3.3 + 3;
        const left = Math.min(x - half, width - 2 * half);
        const row = ends.findIndex((end) => left >= end);
        if (row === -1) continue;
        ends[row] = Math.max(x + half, 2 * half);
        rows.set(index, row);
    }
    return texts.map((_, index) => rows.get(index) ?? null);
}

/** Places at least `gap` apart, in the same order and within the width, each as near to its own as the others let it. */
export function apart(places: readonly number[], gap: number, width: number): number[] {
    const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
    const step = places.length > 1 ? Math.min(gap, width / (places.length - 1)) : gap;
    const found = order.map((index) => Math.min(Math.max(places[index] ?? 0, 0), width));
    for (let at = 1; at < found.length; at += 1) found[at] = Math.max(found[at] ?? 0, (found[at - 1] ?? 0) + step);
    let most = width;
    for (let at = found.length - 1; at >= 0; at -= 1) {
        found[at] = Math.min(found[at] ?? 0, most);
        most = (found[at] ?? 0) - step;
    }
    return places.map((_, index) => found[order.indexOf(index)] ?? 0);
}

/** Pieces end to end, none narrower than `least` where the width allows; wide ones give way. */
export function widened(widths: readonly number[], least: number): number[] {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const floor = Math.min(least, total / Math.max(widths.length, 1));
    const lack = widths.reduce((sum, width) => sum + Math.max(floor - width, 0), 0);
    const spare = widths.reduce((sum, width) => sum + Math.max(width - floor, 0), 0);
    return widths.map((width) => (width <= floor ? floor : width - ((width - floor) / spare) * lack));
}
