import type { Random } from '../random';
import { cities, cityWeights } from './places';
import { kinds, type KindId } from './kinds';
import { dayAt, newcomerRhythm } from './seasons';
import { firstDay } from './span';
import type { Channel } from './words';

export interface Customer {
    id: string;
    kind: KindId;
    registered: number;
    isInCustomerFile: boolean;
    isOpinionLeader: boolean;
    referredBy: Customer | null;
    referrals: number;
    profile: Profile;
    habits: Habits;
}

/** What the customer file says, as positions in the lists of words. */
export interface Profile {
    city: number;
    ageBand: number;
    /** A family's child; null for institutions. */
    childBorn: number | null;
    income: number | null;
    occupation: number;
    education: number;
    /** An institution's centres; 0 for families. */
    sites: number;
    satisfaction: number | null;
    suggestions: number;
    consent: number;
}

/** What makes a customer buy as it does. */
export interface Habits {
    /** Multiplies what customers like it want of each category. */
    taste: readonly number[];
    bands: readonly number[];
    channels: Readonly<Partial<Record<Channel, number>>>;
    /** The one category it buys before, and since, its favourite changed. */
    favourites: readonly [before: number, since: number] | null;
    /** An institution's agreed discount. */
    contract: number;
}

const childAges = [0.5, 17, 34, 16, 10, 7, 5.5, 4, 3, 2, 1];
const tierIncomes = [
    [3, 14, 36, 27, 20],
    [6, 26, 38, 19, 11],
    [10, 35, 35, 13, 7],
    [19, 43, 27, 8, 3],
];
const incomeBandWeights = [
    [0.62, 0.33, 0.05],
    [0.5, 0.41, 0.09],
    [0.36, 0.48, 0.16],
    [0.26, 0.48, 0.26],
    [0.18, 0.44, 0.38],
];

const contracts: Readonly<Partial<Record<KindId, readonly [low: number, high: number]>>> = {
    chain: [0.16, 0.24],
    independent: [0.06, 0.14],
    bargainer: [0.5, 0.58],
};
const thriftyBands = [0.75, 0.22, 0.03];
const consentWeights = [38, 10, 24, 16, 12];
/** No child is older than ten when the data begin. */
const oldestChildBorn = firstDay - 4000;

export function drawRegistration(random: Random, kind: KindId): number {
    const { joins } = kinds[kind];
    if (joins !== null) {
        return random.whole(joins[0], joins[1]);
    }
    return random.chance(0.24)
        ? firstDay - random.whole(1, 1000)
        : (dayAt(newcomerRhythm, random.unit() * newcomerRhythm.total) ?? firstDay);
}

export function drawCustomer(random: Random, kind: KindId, registered: number): Customer {
    const isFamily = kinds[kind].type === 'family';
    const profile = isFamily ? drawFamily(random, kind, registered) : drawInstitution(random, kind);
    const habits = isFamily ? familyHabits(random, kind, profile) : institutionHabits(random, kind);
    return {
        id: '',
        kind,
        registered,
        isInCustomerFile: true,
        isOpinionLeader: false,
        referredBy: null,
        referrals: 0,
        profile,
        habits,
    };
}

function drawFamily(random: Random, kind: KindId, registered: number): Profile {
    const city = random.weighted(cityWeights);
    const childAge = random.weighted(childAges) + random.unit();
    const motherAge = childAge + Math.min(41, Math.max(20, random.normal(26.6, 3.2)));
    const income = random.weighted(tierIncomes[cities[city]?.tier ?? 3] ?? []);
    return {
        city,
        ageBand: [25, 29, 33, 37].filter((from) => motherAge >= from).length,
        childBorn: Math.max(registered - Math.round(childAge * 365.25), oldestChildBorn),
        income,
        occupation: random.weighted([34, 14 + 2 * income, 5 + 3 * income, 13, 10, 7, 8, 6]),
        education: random.weighted([9 - income, 33 - 2 * income, 44, 8 + 4 * income]),
        sites: 0,
        satisfaction: drawSatisfaction(random, kind),
        suggestions: random.poisson(0.12),
        consent: random.weighted(consentWeights),
    };
}

function familyHabits(random: Random, kind: KindId, { city, income }: Profile): Habits {
    const first = random.whole(0, 5);
    return {
        taste: drawTaste(random, 1.6),
        bands: kind === 'unprofitable' ? thriftyBands : (incomeBandWeights[income ?? 0] ?? thriftyBands),
        channels: familyChannels(random, kind, cities[city]?.stores.length !== 0),
        favourites: kind === 'changer' ? [first, (first + random.whole(1, 5)) % 6] : null,
        contract: 0,
    };
}

function familyChannels(random: Random, kind: KindId, hasStore: boolean): Habits['channels'] {
    const habit = [44, 24, kind === 'speculator' ? 26 : 12, hasStore ? 26 : 0];
    const home = random.weighted(habit);
    const [marketplace, miniProgram, livestream, store] = habit.map((weight, way) => weight + (way === home ? 240 : 0));
    return { marketplace, miniProgram, livestream, store };
}

function drawInstitution(random: Random, kind: KindId): Profile {
    const isChain = kind === 'chain';
    return {
        city: random.weighted(cityWeights),
        ageBand: random.weighted([1, 8, 27, 34, 30]),
        childBorn: null,
        income: null,
        occupation: random.weighted(isChain ? [20, 80] : [85, 15]),
        education: random.weighted([2, 26, 56, 16]),
        sites: isChain ? 3 + random.poisson(random.gamma(1.5, 8)) : 1,
        satisfaction: drawSatisfaction(random, kind),
        suggestions: random.poisson(isChain ? 0.8 : 0.3),
        consent: random.weighted(consentWeights),
    };
}

function institutionHabits(random: Random, kind: KindId): Habits {
    const isChain = kind === 'chain';
    const [low, high] = contracts[kind] ?? [0, 0];
    return {
        taste: drawTaste(random, 5),
        bands: isChain ? [0.16, 0.5, 0.34] : [0.72, 0.25, 0.03],
        channels: isChain
            ? { phone: 60, seminar: 25, miniProgram: 15 }
            : { phone: 40, seminar: 12, marketplace: 30, miniProgram: 18 },
        favourites: null,
        contract: random.between(low, high),
    };
}

function drawSatisfaction(random: Random, kind: KindId): number | null {
    return random.chance(0.52) ? 1 + random.weighted(kinds[kind].satisfaction) : null;
}

function drawTaste(random: Random, evenness: number): number[] {
    return Array.from({ length: 6 }, () => random.gamma(evenness, 1));
}
