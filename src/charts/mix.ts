/** How far what is not picked goes towards its ground. */
export const faded = 0.62;

/** A colour part of the way to another, by channel; both as `#rrggbb`. */
export function towards(from: string, to: string, share: number): string {
    const mixed = [1, 3, 5].map((at) => {
        const [start, end] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
        return Math.round((start ?? 0) + ((end ?? 0) - (start ?? 0)) * share);
    });
    return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
