import { describe, expect, test } from 'vitest';
import { chancesOf, endlessValues, notWorthContact, populations, recencyChain, revenues, stopWhereItCosts, valuesWithin } from './migration';
import { retentionRate, retentionValue, retentionYears } from './retention';

describe('lost for good', () => {
    const dwyer = { contribution: 260, contactCost: 50, retention: 0.75, discount: 0.2, years: 10 };

    test('contribution 260, contacts 50, retention 0.75 and discount 0.20 are worth 568.783', () => {
        expect(retentionValue(dwyer).toFixed(3)).toBe('568.783');
    });

    test('each year adds what it brings and what it costs', () => {
        const [first, second] = retentionYears({ ...dwyer, acquisitionCost: 100, referrals: 10 });
        expect(first).toEqual({ year: 0, isThere: 1, contribution: 260, contactCost: 0, referrals: 10, total: 170 });
        expect(second?.contribution).toBeCloseTo(162.5, 10);
        expect(second?.contactCost).toBeCloseTo(50 / Math.sqrt(1.2), 10);
        expect(second?.total).toBeCloseTo(170 + 162.5 + 6.25 - 50 / Math.sqrt(1.2), 10);
    });

    test('nobody there leaves no rate', () => {
        expect([retentionRate(0, 0), retentionRate(40, 30)]).toEqual([null, 0.75]);
    });
});

describe('always a share', () => {
    const chain = recencyChain({ buying: [0.3, 0.2, 0.15, 0.05], contribution: 40, contactCost: 4, discount: 0.2 });

    test('Pfeifer and Carraway’s customer is worth 52.320, 5.554, 1.251 and −1.820 by the periods since the last purchase', () => {
        const values = endlessValues(chain) ?? [];
        expect(values.map((value) => value.toFixed(3))).toEqual(['52.320', '5.554', '1.251', '-1.820', '0.000']);
        expect(notWorthContact(values)).toEqual([3]);
    });

    test('who is no longer contacted where it costs is gone, and those before are worth more', () => {
        // by hand, money being worth half a period later: half of the active come again, and a tenth of the quiet, on whom 4 is spent
        const costly = { transitions: [[0.5, 0.5], [0.1, 0.9]], rewards: [10, -4], discount: 1 };
        const [active = 0, quiet = 0] = endlessValues(costly) ?? [];
        // active = 10 + (active + quiet)/4 and quiet = −4 + active/20 + 9·quiet/20
        expect(active).toBeCloseTo(11.25, 9);
        expect(quiet).toBeCloseTo(-6.25, 9);
        expect(stopWhereItCosts(costly, [1, 4], null)).toEqual({ stopped: [1], values: [expect.closeTo(40 / 3, 9), 0] });
        expect(stopWhereItCosts(costly, [1, 0], null)?.stopped).toEqual([]);
        // a contact of 4 brings the active back for a quarter of 40/3: less than it costs, so what they have brought, 14, is all
        expect(stopWhereItCosts(costly, [4, 4], null)).toEqual({ stopped: [0, 1], values: [14, 0] });
    });

    test('Pfeifer and Carraway’s customer gets no contact after three quiet periods', () => {
        const stopping = stopWhereItCosts(chain, [4, 4, 4, 4, 0], 4);
        expect(stopping?.stopped).toEqual([3]);
        // the third state then leads to a purchase or to nothing: −4 + 0.15·V/1.2
        expect(stopping?.values[2]).toBeCloseTo(-4 + (0.15 * (stopping?.values[0] ?? 0)) / 1.2, 9);
    });

    test('where those gone come back by themselves, contact must bring more than that', () => {
        const leaky = { transitions: [[0, 1, 0], [0.2, 0, 0.8], [0.1, 0, 0.9]], rewards: [10, -1, 0], discount: 0.1 };
        const { stopped, values: [bought = 0, , gone = 0] = [] } = stopWhereItCosts(leaky, [0, 1, 0], 2) ?? {};
        // gone = (bought + 9·gone)/11, and so half of bought: a contact of 1 is worth 0.2·(bought − gone)/1.1, a little more
        expect(gone).toBeCloseTo(bought / 2, 9);
        expect((0.2 * (bought - gone)) / 1.1).toBeCloseTo(1.639344, 6);
        expect(stopped).toEqual([]);
        expect(stopWhereItCosts({ ...leaky, rewards: [10, -3, 0] }, [0, 3, 0], 2)?.stopped).toEqual([1]);
    });

    test('new customers arrive in every period but today’s', () => {
        expect(populations([10, 0], [[0.5, 0.5], [0, 1]], 2, [4, 0])).toEqual([[10, 0], [9, 5], [8.5, 9.5]]);
    });

    test('many periods come near to having no end', () => {
        const endless = endlessValues(chain) ?? [];
        for (const [state, value] of valuesWithin(chain, 200).entries()) expect(value).toBeCloseTo(endless[state] ?? Number.NaN, 9);
        expect(valuesWithin(chain, 1)).toEqual([36, -4, -4, -4, 0]);
    });

    test('without discount a chain that never ends has no bound', () => {
        expect(endlessValues({ transitions: [[1]], rewards: [1], discount: 0 })).toBeNull();
    });
});

/** Inactive, cold, warm high, warm low, new warm, active high, active low, new active; 2015 and how it came about from 2014. */
describe('the managerial segments', () => {
    const today = [9158, 1903, 119, 901, 938, 573, 3313, 1512];
    const counts = [
        [7227, 0, 0, 0, 0, 35, 250, 0],
        [1931, 0, 0, 0, 0, 22, 200, 0],
        [0, 75, 0, 0, 0, 35, 1, 0],
        [0, 689, 0, 0, 0, 1, 266, 0],
        [0, 1139, 0, 0, 0, 15, 96, 0],
        [0, 0, 119, 0, 0, 354, 2, 0],
        [0, 0, 0, 901, 0, 22, 2088, 0],
        [0, 0, 0, 0, 938, 89, 410, 0],
    ];
    const rewards = [0, 0, 0, 0, 0, 323.56894, 52.30604, 79.16614];
    const transitions = chancesOf(counts);

    test('a year later they are 10517, 1584, 144, 991, 987, 657, 3537 and 0', () => {
        const [, next = []] = populations(today, transitions, 1);
        expect(next.map(Math.round)).toEqual([10517, 1584, 144, 991, 987, 657, 3537, 0]);
    });

    test('ten years from 2016 at 10 % are worth 2,150,564, and all years 3,286,046', () => {
        const years = revenues(populations(today, transitions, 10), rewards, 0.1);
        expect(Math.round((years.at(-1)?.total ?? 0) - (years[0]?.total ?? 0))).toBe(2150564);
        const values = endlessValues({ transitions, rewards, discount: 0.1 }) ?? [];
        const all = today.reduce((sum, each, state) => sum + each * (values[state] ?? 0), 0);
        expect(Math.round(all - (years[0]?.total ?? 0))).toBe(3286046);
    });

    test('a state that nobody was in keeps its customers', () => {
        expect(chancesOf([[0, 0], [1, 3]])).toEqual([[1, 0], [0.25, 0.75]]);
    });
});
