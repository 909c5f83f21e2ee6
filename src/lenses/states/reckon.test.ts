import { describe, expect, test } from 'vitest';
import { chainOf, orderOf } from './chain';
import { type Edits, withChance, withTyped } from './edits';
import { reckon } from './reckon';

const noEdits = { chances: {}, states: {} };

/** As if counted: of every hundred in a state of recency so many bought in the next period. */
function recencyTables(buying: readonly number[], brings: number) {
    const moves = buying.flatMap((chance, state) => [
        { period: 0, from_state: String(state), to_state: '0', customers: 100 * chance },
        { period: 0, from_state: String(state), to_state: state + 1 === buying.length ? 'gone' : String(state + 1), customers: 100 - 100 * chance },
    ]);
    const money = [...buying.keys()].map((state) => ({ period: 0, state: String(state), customers: 10, there: 10, revenue: state === 0 ? 10 * brings : 0, costed_revenue: 0, margin: 0 }));
    return { states_moves: moves, states_money: money };
}

describe('Pfeifer and Carraway’s customer, as if counted', () => {
    const order = orderOf({ states: 'recency', recencyStates: 4 }, []);
    const tables = recencyTables([0.3, 0.2, 0.15, 0.05], 40);
    const params = { marginShare: 1, contact: 4, moves: 1 };
    const terms = { discount: 0.2, horizon: 10, arrivals: 0 };

    test('is worth 52.320, 5.554, 1.251 and −1.820, and nothing once gone', () => {
        const { endless, stopping } = reckon(chainOf(tables, order, params, noEdits), terms);
        expect(endless?.map((value) => value.toFixed(3))).toEqual(['52.320', '5.554', '1.251', '-1.820', '0.000']);
        expect(stopping?.stopped).toEqual([3]);
    });

    test('is worth as much when the chances are typed over others', () => {
        const edits = [0.3, 0.2, 0.15, 0.05].reduce((all, typed, state) => withChance(all, String(state), '0', typed), noEdits as Edits);
        const { endless } = reckon(chainOf(recencyTables([0.9, 0.8, 0.7, 0.3], 40), order, params, edits), terms);
        expect(endless?.map((value) => value.toFixed(3))).toEqual(['52.320', '5.554', '1.251', '-1.820', '0.000']);
    });

    test('half of revenue is left where a margin share of a half is typed, and half of 40 does not pay for contact for long', () => {
        const chain = chainOf(tables, order, { ...params, marginShare: 0.5 }, noEdits);
        expect(chain.states[0]?.values.brings).toBe(20);
        expect(reckon(chain, terms).stopping?.stopped).toEqual([1, 2, 3]);
        const typed = chainOf(tables, order, params, withTyped(noEdits, '0', 'brings', 20));
        expect(reckon(typed, terms).endless).toEqual(reckon(chain, terms).endless);
        expect(typed.states[0]).toMatchObject({ found: { brings: 40 }, typed: ['brings'] });
    });
});

describe('the managerial segments, as published', () => {
    const order = orderOf({ states: 'managerial', recencyStates: 4 }, []);
    const counted: Record<string, Record<string, number>> = {
        inactive: { inactive: 7227, 'active-high-value': 35, 'active-low-value': 250 },
        cold: { inactive: 1931, 'active-high-value': 22, 'active-low-value': 200 },
        'warm-high-value': { cold: 75, 'active-high-value': 35, 'active-low-value': 1 },
        'warm-low-value': { cold: 689, 'active-high-value': 1, 'active-low-value': 266 },
        'new-warm': { cold: 1139, 'active-high-value': 15, 'active-low-value': 96 },
        'active-high-value': { 'warm-high-value': 119, 'active-high-value': 354, 'active-low-value': 2 },
        'active-low-value': { 'warm-low-value': 901, 'active-high-value': 22, 'active-low-value': 2088 },
        'new-active': { 'new-warm': 938, 'active-high-value': 89, 'active-low-value': 410 },
    };
    const today: Record<string, [customers: number, brings: number]> = {
        inactive: [9158, 0], cold: [1903, 0], 'warm-high-value': [119, 0], 'warm-low-value': [901, 0], 'new-warm': [938, 0],
        'active-high-value': [573, 323.56894], 'active-low-value': [3313, 52.30604], 'new-active': [1512, 79.16614],
    };
    const tables = {
        states_moves: [
            ...Object.entries(counted).flatMap(([from, row]) => Object.entries(row).map(([to, customers]) => ({ period: 0, from_state: from, to_state: to, customers }))),
            { period: 0, from_state: null, to_state: 'new-active', customers: 1512 },
        ],
        states_money: Object.entries(today).map(([state, [customers, brings]]) => ({ period: 0, state, customers, there: 0, revenue: customers * brings, costed_revenue: 0, margin: 0 })),
    };
    const chain = chainOf(tables, order, { marginShare: 1, contact: 0, moves: 1 }, noEdits);
    const { forecast, endlessTotal } = reckon(chain, { discount: 0.1, horizon: 10, arrivals: 0 });

    test('are 10517, 1584, 144, 991, 987, 657, 3537 and 0 a year later', () => {
        const of = (id: string) => Math.round(forecast[1]?.customers[order.ids.indexOf(id)] ?? Number.NaN);
        expect(Object.keys(today).map(of)).toEqual([10517, 1584, 144, 991, 987, 657, 3537, 0]);
    });

    test('are worth 2,150,564 over ten years at 10 %, and 3,286,046 without end', () => {
        expect(Math.round(forecast.at(-1)?.total ?? 0)).toBe(2150564);
        expect(Math.round(endlessTotal ?? 0)).toBe(3286046);
    });

    test('new customers come as new active ones', () => {
        expect(chain.arriving[order.ids.indexOf('new-active')]).toBe(1512);
        const growing = reckon(chain, { discount: 0.1, horizon: 1, arrivals: 100 });
        expect(growing.forecast[1]?.customers[order.ids.indexOf('new-active')]).toBe(100);
    });
});
