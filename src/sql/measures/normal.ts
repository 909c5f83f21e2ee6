const above = [3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];
const below = [8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];

/** Φ(z) of a column, to about 1e-14: a quotient of polynomials (Hart 1968, in West's form); beyond ±7 it is that of 7. */
export function normalSql(z: string): string {
    const size = `least(abs(${z}), 7)`;
    const tail = `(exp(-${size} * ${size} / 2) * ${polynomial(above, size)} / ${polynomial(below, size)})`;
    return `case when ${z} > 0 then 1 - ${tail} else ${tail} end`;
}

function polynomial(factors: readonly number[], x: string): string {
    return factors.slice(1).reduce((sum, factor) => `(${sum} * ${x} + ${factor}::double)`, `${factors[0] ?? 0}::double`);
}
