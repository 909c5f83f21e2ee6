/**
 * When one who is still here buys again. Given his own history his rate is gamma distributed, so that the time until the k-th purchase
 * ahead, were he never to leave, has the density Γ(R + k)/(Γ(R)·Γ(k)) · u^(k − 1)·A^R/(A + u)^(R + k), R and A being the shape and the rate; for the
 * first it is Lomax’s (Pareto II): P(≤ t) = 1 − (A/(A + t))^R. Leaving takes its share of that.
 */
export interface Waiting {
    /** The chance that the k-th purchase ahead comes within `time`. */
    within(turn: number, time: number): number;
    density(turn: number, time: number): number;
}

export interface Leaving {
    /** The chance of not leaving with one of the purchases before the k-th. */
    stays(turn: number): number;
    /** The chance of not having left by itself until then. */
    lasts(time: number): number;
    /** The chance that the first comes within `time`, where it has a shorter way than the sum over time. */
    first?: (time: number) => number;
}

export const nobodyLeaves: Leaving = { stays: () => 1, lasts: () => 1 };

export function lomax(shape: number, rate: number): (time: number) => number {
    return (time) => -Math.expm1(-shape * Math.log1p(time / rate));
}

export function waiting(shape: number, rate: number, { stays, lasts, first }: Leaving): Waiting {
    const density = (turn: number, time: number): number => {
        let log = Math.log(shape / (rate + time)) - shape * Math.log1p(time / rate);
        for (let before = 1; before < turn; before += 1) log += Math.log(((shape + before) / before) * (time / (rate + time)));
        return stays(turn) * lasts(time) * Math.exp(log);
    };
    const within = (turn: number, time: number): number => {
        if (!(time > 0)) return 0;
        return turn === 1 && first !== undefined ? first(time) : summed((at) => density(turn, at), rate / shape, time);
    };
    return { within, density };
}

/** The time by which so much of the chance of the k-th purchase within `horizon` has come. */
export function timeBy({ within, density }: Waiting, turn: number, share: number, horizon: number): number {
    const chance = share * within(turn, horizon);
    let [low, high] = [0, horizon];
    let at = horizon * share;
    for (let step = 0; step < 100; step += 1) {
        const gap = within(turn, at) - chance;
        if (gap > 0) high = at;
        else low = at;
        const newton = at - gap / density(turn, at);
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - at) <= 1e-10 * horizon) return next;
        at = next;
    }
    return at;
}

const panels = 24;
/** Gauss and Legendre with five nodes on −1 to 1. */
const nodes = [
    [0, 128 / 225],
    [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
    [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
].flatMap(([node = 0, weight = 0]) => (node === 0 ? [[node, weight]] : [[node, weight], [-node, weight]])) as readonly (readonly [number, number])[];

/** ∫ f from 0 to `until` over the logarithm of 1 + time/width, in panels. */
function summed(f: (time: number) => number, width: number, until: number): number {
    const span = Math.log1p(until / width);
    const half = span / panels / 2;
    let sum = 0;
    for (let panel = 0; panel < panels; panel += 1) {
        for (const [node, weight] of nodes) {
            const v = (2 * panel + 1 + node) * half;
            sum += weight * half * width * Math.exp(v) * f(width * Math.expm1(v));
        }
    }
    return sum;
}
