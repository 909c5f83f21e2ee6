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
