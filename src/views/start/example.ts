import type { Segment } from '../../domain/model';

export type Who = 'a' | 'b' | 'c';

/** Seven made-up lines that a person can check by eye. */
export const lines: readonly { who: Who; day: string; amount: number }[] = [
    { who: 'b', day: '01-22', amount: 560 },
    { who: 'a', day: '02-03', amount: 260 },
    { who: 'b', day: '03-11', amount: 420 },
    { who: 'a', day: '04-09', amount: 310 },
    { who: 'a', day: '05-20', amount: 280 },
    { who: 'c', day: '06-22', amount: 180 },
    { who: 'a', day: '06-26', amount: 390 },
];

const asOf = Date.UTC(2024, 6, 1);
const start = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

export const colours: Record<Who, Pick<Segment, 'tone' | 'weight'>> = {
    a: { tone: 'keep', weight: 0.9 },
    b: { tone: 'save', weight: 0.7 },
    c: { tone: 'new', weight: 0.75 },
};

export interface Customer {
    who: Who;
    daysAgo: number;
    orders: number;
    spent: number;
    /** Where each order stands between the first of January and the analysis date, 0 to 1, and its amount. */
    at: { place: number; amount: number }[];
}

/** One row per customer, as the app would make it. */
export const customers: readonly Customer[] = (['a', 'b', 'c'] as const).map((who) => {
    const own = lines.filter((line) => line.who === who);
    const times = own.map((line) => Date.parse(`2024-${line.day}T00:00:00Z`));
    return {
        who,
        daysAgo: Math.round((asOf - Math.max(...times)) / dayLength),
        orders: own.length,
        spent: own.reduce((sum, line) => sum + line.amount, 0),
        at: own.map((line, index) => ({ place: ((times[index] ?? 0) - start) / (asOf - start), amount: line.amount })),
    };
});

export const segments: readonly { who: Who; name: string; advice: string }[] = [
    { who: 'a', name: 'keep', advice: 'keepDo' },
    { who: 'b', name: 'save', advice: 'saveDo' },
    { who: 'c', name: 'new', advice: 'newDo' },
];
