/** Numbers from 0 up to 1, always the same after the same seeds: sfc32 by Chris Doty-Humphrey. */
export function randomOf(...seeds: readonly number[]): () => number {
    let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
    const next = () => {
        const sum = (((a + b) | 0) + count) | 0;
        count = (count + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return (sum >>> 0) / 4294967296;
    };
    for (const seed of seeds) {
        a ^= seed | 0;
        b ^= Math.floor(seed / 4294967296) | 0;
        for (let round = 0; round < 12; round += 1) next();
    }
    return next;
}

/** So many of the numbers below `all`, each once, in rising order; all of them where there are no more. */
export function drawn(all: number, wanted: number, random: () => number): Int32Array {
    const picked = new Int32Array(Math.min(all, wanted));
    let at = 0;
    for (let index = 0; index < all && at < picked.length; index += 1) {
        if (random() * (all - index) < picked.length - at) picked[at++] = index;
    }
    return picked;
}
