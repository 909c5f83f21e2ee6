import { dot, identity, timesVector } from './matrix';

export interface Minimum {
    at: number[];
    value: number;
    /** Components at the edge of where was searched. */
    atEdge: boolean[];
    hasConverged: boolean;
    steps: number;
}

/** A function's value at a place; its gradient is left in `gradient`. */
export type Slope = (at: readonly number[], gradient: number[]) => number;

interface Search {
    /** No component leaves these. */
    low: number;
    high: number;
    tolerance?: number;
    mostSteps?: number;
    /** About the inverse of the second derivatives, where it is known. */
    inverse?: readonly (readonly number[])[] | null;
}

const longestStep = 2;
/** What one more step would gain, by what is known of the curve: below this it is rounding. */
const leastPromise = 1e-14;

/** The minimum by the method of Broyden, Fletcher, Goldfarb and Shanno, within a box. */
export function minimise(slope: Slope, start: readonly number[], { low, high, tolerance = 1e-9, mostSteps = 300, inverse: known = null }: Search): Minimum {
    const size = start.length;
    const clamp = (at: number[]) => at.map((each) => Math.min(high, Math.max(low, each)));
    let at = clamp([...start]);
    let gradient = new Array<number>(size).fill(0);
    let value = slope(at, gradient);
    let inverse = known === null ? identity(size) : known.map((row) => [...row]);
    let isFresh = known === null;
    let steps = 0;
    let hasConverged = false;
    for (; steps < mostSteps; steps += 1) {
        const free = freeOf(at, gradient, low, high);
        const largest = Math.max(0, ...gradient.map((each, index) => (free[index] === true ? Math.abs(each) : 0)));
        if (largest < tolerance) {
            hasConverged = true;
            break;
        }
        const going = gradient.map((each, index) => (free[index] === true ? each : 0));
        let step = timesVector(inverse, going).map((each, index) => (free[index] === true && untilEdge(at[index] ?? 0, -each, low, high) > 0 ? -each : 0));
        if (!(dot(step, gradient) < 0)) {
            inverse = identity(size);
            isFresh = true;
            step = going.map((each) => -each);
        }
        const promised = -dot(step, gradient);
        if (!isFresh && promised < leastPromise) {
            hasConverged = true;
            break;
        }
        const length = Math.max(...step.map(Math.abs));
        const most = Math.min((isFresh ? 0.5 : longestStep) / length, ...step.map((each, index) => untilEdge(at[index] ?? 0, each, low, high)));
        const found = lineSearch(slope, at, value, gradient, step, isFresh ? most : Math.min(1, most), clamp);
        if (found === null) {
            if (isFresh || promised < 1e-10) {
                hasConverged = largest < tolerance * 1e3 || (!isFresh && promised < 1e-10);
                break;
            }
            inverse = identity(size);
            isFresh = true;
            continue;
        }
        const moved = found.at.map((each, index) => each - (at[index] ?? 0));
        const turned = found.gradient.map((each, index) => each - (gradient[index] ?? 0));
        inverse = updated(inverse, moved, turned, isFresh);
        isFresh = false;
        ({ at, value, gradient } = found);
    }
    return { at, value, atEdge: at.map((each) => each <= low || each >= high), hasConverged, steps };
}

function freeOf(at: readonly number[], gradient: readonly number[], low: number, high: number): boolean[] {
    return at.map((each, index) => !((each <= low && (gradient[index] ?? 0) > 0) || (each >= high && (gradient[index] ?? 0) < 0)));
}

/** The share of a step that leads a component to its edge. */
function untilEdge(at: number, step: number, low: number, high: number): number {
    if (step === 0) return Infinity;
    return ((step > 0 ? high : low) - at) / step;
}

interface Found {
    at: number[];
    value: number;
    gradient: number[];
}

/** The longest of ever shorter steps that goes down enough; null when none does. */
function lineSearch(slope: Slope, at: readonly number[], value: number, gradient: readonly number[], step: readonly number[], first: number, clamp: (at: number[]) => number[]): Found | null {
    const fall = dot(step, gradient);
    let share = first;
    for (let tries = 0; tries < 40; tries += 1) {
        const next = clamp(at.map((each, index) => each + share * (step[index] ?? 0)));
        const nextGradient = new Array<number>(at.length).fill(0);
        const nextValue = slope(next, nextGradient);
        const isDown = nextValue <= value + 1e-4 * share * fall;
        const isMoved = next.some((each, index) => each !== at[index]);
        if (isMoved && isDown && nextGradient.every(Number.isFinite)) return { at: next, value: nextValue, gradient: nextGradient };
        if (-share * fall < leastPromise) return null;
        const best = (-fall * share * share) / (2 * (nextValue - value - fall * share));
        share = Number.isFinite(best) ? Math.min(share * 0.5, Math.max(share * 0.1, best)) : share * 0.25;
    }
    return null;
}

function updated(inverse: number[][], moved: readonly number[], turned: readonly number[], isFresh: boolean): number[][] {
    const along = dot(moved, turned);
    if (!(along > 1e-300)) return inverse;
    const size = moved.length;
    const base = isFresh ? identity(size).map((row) => row.map((each) => (each * along) / dot(turned, turned))) : inverse;
    const pushed = timesVector(base, turned);
    const scale = 1 + dot(turned, pushed) / along;
    return base.map((row, i) =>
        row.map((each, j) => {
            const [mi, mj, pi, pj] = [moved[i] ?? 0, moved[j] ?? 0, pushed[i] ?? 0, pushed[j] ?? 0];
            return each + (scale * mi * mj - pi * mj - mi * pj) / along;
        }),
    );
}
