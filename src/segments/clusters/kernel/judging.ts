/** How well so many clusters fit; null where a figure has no meaning. */
export interface Tried {
    k: number;
    inertia: number;
    silhouette: number | null;
    /** Variance between clusters against variance within, each by its degrees of freedom. Source: Caliński and Harabasz (1974). */
    separation: number | null;
    /** How far below the line from first to last the inertia lies, both axes running from 0 to 1. */
    bend: number | null;
}

export function separationOf(total: number, inertia: number, rows: number, k: number): number | null {
    if (k < 2 || k >= rows || !(inertia > 0)) return null;
    return (total - inertia) / (k - 1) / (inertia / (rows - k));
}

/** The elbow: among inertias by number of clusters, from one on. */
export function bendsOf(tried: readonly { k: number; inertia: number }[]): (number | null)[] {
    const [first, last] = [tried[0], tried.at(-1)];
    if (first === undefined || last === undefined || tried.length < 3 || !(first.inertia > last.inertia)) return tried.map(() => null);
    return tried.map(({ k, inertia }) => {
        const [along, down] = [(k - first.k) / (last.k - first.k), (inertia - last.inertia) / (first.inertia - last.inertia)];
        return (1 - along - down) / Math.SQRT2;
    });
}

export interface Suggestion {
    k: number;
    silhouette: number | null;
    separation: number | null;
    bend: number | null;
}

/** The number that each criterion likes best, and the middle one of these: what two of three agree on, where they do. */
export function suggested(tried: readonly Tried[]): Suggestion {
    const best = (key: 'silhouette' | 'separation' | 'bend') => {
        const known = tried.filter((each) => each.k > 1 && each[key] !== null);
        return known.reduce<Tried | null>((top, each) => (top === null || (each[key] ?? 0) > (top[key] ?? 0) ? each : top), null)?.k ?? null;
    };
    const [silhouette, separation, bend] = [best('silhouette'), best('separation'), best('bend')];
    const votes = [silhouette, separation, bend].filter((vote) => vote !== null).sort((a, b) => a - b);
    const most = tried.at(-1)?.k ?? 1;
    return { k: votes[Math.floor((votes.length - 1) / 2)] ?? Math.min(2, most), silhouette, separation, bend };
}
