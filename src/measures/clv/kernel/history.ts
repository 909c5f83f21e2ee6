/** What customers did: x repeat purchases, the last `last` after the first, watched for `age`; equal ones folded, each standing for `count`. */
export interface History {
    size: number;
    customers: number;
    repeats: number;
    mostRepeats: number;
    x: Int32Array;
    last: Float64Array;
    age: Float64Array;
    count: Float64Array;
    /** The different times, and where in them a row's two times are: what depends on a time alone is computed once. */
    times: Float64Array;
    lastAt: Int32Array;
    ageAt: Int32Array;
}

/** Rows folded already, as a history in another unit of time. */
export function historyOf(x: ArrayLike<number>, last: ArrayLike<number>, age: ArrayLike<number>, count: ArrayLike<number>, unit = 1): History {
    const size = x.length;
    const places = new Map<number, number>();
    const place = (time: number): number => {
        const known = places.get(time);
        if (known !== undefined) return known;
        places.set(time, places.size);
        return places.size - 1;
    };
    const history = {
        size,
        customers: 0,
        repeats: 0,
        mostRepeats: 0,
        x: Int32Array.from(x),
        last: Float64Array.from(last, (time) => time / unit),
        age: Float64Array.from(age, (time) => time / unit),
        count: Float64Array.from(count),
        lastAt: Int32Array.from(last, place),
        ageAt: Int32Array.from(age, place),
    };
    for (let row = 0; row < size; row += 1) {
        const times = history.count[row] ?? 0;
        const repeats = history.x[row] ?? 0;
        history.customers += times;
        history.repeats += times * repeats;
        history.mostRepeats = Math.max(history.mostRepeats, repeats);
    }
    return { ...history, times: Float64Array.from(places.keys(), (time) => time / unit) };
}

/** Customers one by one as a history: equal ones folded. */
export function fold(x: ArrayLike<number>, last: ArrayLike<number>, age: ArrayLike<number>): History {
    const found = new Map<string, [number, number, number, number]>();
    for (let row = 0; row < x.length; row += 1) {
        const key = `${x[row]} ${last[row]} ${age[row]}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, [x[row] ?? 0, last[row] ?? 0, age[row] ?? 0, 1]);
        else known[3] += 1;
    }
    const rows = [...found.values()];
    const column = (at: 0 | 1 | 2 | 3) => rows.map((row) => row[at]);
    return historyOf(column(0), column(1), column(2), column(3));
}

/** The same rows counted otherwise; those that count for nothing stay. */
export function reweighted(history: History, count: Float64Array): History {
    let customers = 0;
    let repeats = 0;
    for (let row = 0; row < history.size; row += 1) {
        customers += count[row] ?? 0;
        repeats += (count[row] ?? 0) * (history.x[row] ?? 0);
    }
    return { ...history, count, customers, repeats };
}

/** Every so many rows, so that no more than `most` are left: enough to look for where a fit may start. */
export function thinned(history: History, most: number): History {
    if (history.size <= most) return history;
    const stride = history.size / most;
    const rows = Int32Array.from({ length: most }, (_, index) => Math.floor(index * stride));
    const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? 0);
    return historyOf(pick(history.x), pick(history.last), pick(history.age), pick(history.count));
}

/** All times in another unit. */
export function inUnits(history: History, unit: number): History {
    const scale = (times: Float64Array) => times.map((time) => time / unit);
    return { ...history, last: scale(history.last), age: scale(history.age), times: scale(history.times) };
}
