/** Purchases after the first at a rate until a time, or until one after which he leaves. */
export function purchases(rate: number, until: number, chance: () => number, hasLeft: () => boolean): number[] {
    const days: number[] = [];
    let day = 0;
    for (;;) {
        if (hasLeft()) return days;
        day -= Math.log(1 - chance()) / rate;
        if (day > until) return days;
        days.push(day);
    }
}

/** A gamma distributed number, by Marsaglia and Tsang (2000). */
export function gamma(shape: number, chance: () => number): number {
    if (shape < 1) return gamma(shape + 1, chance) * (1 - chance()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
        const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
        const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(1 - chance()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
}
