import type { CustomerType } from './words';

type Range = readonly [low: number, high: number];

/** How a kind of customer is drawn. Money in yuan, shares 0 to 1. */
export interface Kind {
    count: number;
    /** Weights of the types of customer. */
    types: Partial<Record<CustomerType, number>>;
    loans: number;
    /** Annual sales, of institutions their yearly budget: the median, the spread of its logarithm, and the bounds. */
    sales: { median: number; spread: number; bounds: Range };
    /** The share of the customer's banking business that is ours. */
    wallet: Range;
    /** Added to what size and share make of the products held. */
    products: number;
    satisfaction: Range;
    tenure: Range;
    /** Growth of deposits over the year, in per cent. */
    growth: Range;
    /** How likely each account is to be active. */
    active: number;
    /** Days since the last transaction. */
    quiet: Range;
    executive: number;
    /** Weights of the five grades of loans. */
    grades: readonly number[];
}

const everyone = { traditional: 76, internet: 3.4, things: 2.2, payment: 1.6, property: 5, institution: 12 };
const goodLoans = [93, 6, 1, 0, 0];

const ordinary: Kind = {
    count: 1_371,
    types: everyone,
    loans: 0.5,
    sales: { median: 55_000_000, spread: 1.5, bounds: [800_000, 1_800_000_000] },
    wallet: [0.05, 0.6],
    products: 0,
    satisfaction: [4, 8],
    tenure: [0.5, 16],
    growth: [-18, 26],
    active: 0.75,
    quiet: [0, 21],
    executive: 0.06,
    grades: goodLoans,
};

/** The heads of groups come first: their names are then nobody else's. */
export const kinds = {
    strategic: {
        ...ordinary,
        count: 94,
        types: { traditional: 1 },
        loans: 0.9,
        sales: { median: 4_200_000_000, spread: 0.9, bounds: [600_000_000, 60_000_000_000] },
        wallet: [0.06, 0.4],
        products: 2,
        satisfaction: [5, 9],
        tenure: [4, 22],
        growth: [-10, 18],
        quiet: [0, 3],
        executive: 0.3,
        grades: [98, 2, 0, 0, 0],
    },
    member: {
        ...ordinary,
        count: 160,
        types: { traditional: 1 },
        loans: 0.6,
        sales: { median: 240_000_000, spread: 1.1, bounds: [8_000_000, 6_000_000_000] },
        products: 1,
        tenure: [1, 16],
        executive: 0.08,
    },
    star: {
        ...ordinary,
        count: 90,
        types: { traditional: 1 },
        loans: 0.85,
        sales: { median: 620_000_000, spread: 0.5, bounds: [310_000_000, 2_600_000_000] },
        wallet: [0.5, 0.88],
        products: 2,
        satisfaction: [8, 10],
        tenure: [6, 20],
        growth: [5, 28],
        active: 0.95,
        quiet: [0, 3],
        executive: 0.62,
        grades: [100, 0, 0, 0, 0],
    },
    stranger: {
        ...ordinary,
        count: 110,
        types: { traditional: 1 },
        loans: 0.25,
        sales: { median: 760_000_000, spread: 0.55, bounds: [310_000_000, 4_000_000_000] },
        wallet: [0.01, 0.05],
        products: -2,
        satisfaction: [3, 6],
        tenure: [0.5, 5],
        growth: [-12, 12],
        active: 0.6,
        executive: 0,
    },
    leaving: {
        ...ordinary,
        count: 85,
        types: { traditional: 88, things: 4, property: 8 },
        loans: 0.55,
        sales: { median: 260_000_000, spread: 0.7, bounds: [60_000_000, 1_600_000_000] },
        wallet: [0.18, 0.5],
        products: 1,
        satisfaction: [1, 4],
        tenure: [8, 22],
        growth: [-68, -30],
        active: 0.25,
        quiet: [30, 120],
        executive: 0.1,
    },
    loyalSmall: {
        ...ordinary,
        count: 160,
        types: { traditional: 1 },
        loans: 0.6,
        sales: { median: 8_500_000, spread: 0.6, bounds: [2_000_000, 19_000_000] },
        wallet: [0.82, 1],
        products: 1,
        satisfaction: [9, 10],
        tenure: [8, 20],
        growth: [-4, 14],
        active: 0.95,
        quiet: [0, 7],
        executive: 0.7,
        grades: [99, 1, 0, 0, 0],
    },
    sleeping: {
        ...ordinary,
        count: 180,
        types: { traditional: 90, internet: 4, institution: 6 },
        loans: 0,
        sales: { median: 12_000_000, spread: 1.1, bounds: [800_000, 250_000_000] },
        wallet: [0, 0.03],
        products: -3,
        satisfaction: [3, 7],
        tenure: [1.5, 16],
        growth: [-95, -20],
        active: 0,
        quiet: [150, 350],
        executive: 0,
    },
    badLoans: {
        ...ordinary,
        count: 95,
        types: { traditional: 55, property: 45 },
        loans: 1,
        sales: { median: 60_000_000, spread: 1, bounds: [8_000_000, 1_200_000_000] },
        wallet: [0.2, 0.7],
        satisfaction: [2, 7],
        growth: [-80, -15],
        active: 0.6,
        quiet: [5, 60],
        grades: [0, 0, 58, 30, 12],
    },
    rising: {
        ...ordinary,
        count: 75,
        types: { internet: 46, things: 32, payment: 22 },
        loans: 0.3,
        sales: { median: 24_000_000, spread: 0.7, bounds: [5_000_000, 120_000_000] },
        wallet: [0.3, 0.75],
        products: 1,
        satisfaction: [7, 10],
        tenure: [0.5, 3],
        growth: [60, 260],
        active: 0.9,
        quiet: [0, 4],
        grades: [100, 0, 0, 0, 0],
    },
    depositor: {
        ...ordinary,
        count: 60,
        types: { institution: 1 },
        loans: 0,
        sales: { median: 900_000_000, spread: 0.6, bounds: [300_000_000, 4_000_000_000] },
        wallet: [0.55, 0.95],
        products: -3,
        satisfaction: [6, 9],
        tenure: [6, 22],
        growth: [0, 12],
        active: 0.9,
        executive: 0.05,
    },
    target: {
        ...ordinary,
        count: 520,
        loans: 0.4,
        sales: { median: 120_000_000, spread: 1.5, bounds: [3_000_000, 4_000_000_000] },
        wallet: [0.0005, 0.01],
        products: -8,
        satisfaction: [4, 8],
        tenure: [0.3, 1.5],
        growth: [-10, 30],
        active: 0.8,
        quiet: [5, 90],
        executive: 0.02,
    },
    ordinary,
} satisfies Record<string, Kind>;
export type KindId = keyof typeof kinds;
export const kindIds: readonly KindId[] = Object.keys(kinds).filter((id): id is KindId => id in kinds);
