import { endlessValues, populations, revenues, stopWhereItCosts, type Stopping, valuesWithin } from '../../forecast/migration';
import { perPeriod } from '../../forecast/periods';
import type { StateChain } from './chain';
import type { StatesParams } from './params';

/** By what the future is reckoned. */
export interface Terms {
    /** A period's. */
    discount: number;
    /** Periods to come. */
    horizon: number;
    /** New customers in each of them. */
    arrivals: number;
}

export interface ForecastPeriod {
    /** 0 for the one that has just ended. */
    period: number;
    customers: readonly number[];
    /** Without discount, and in money of today. */
    plain: number;
    discounted: number;
    /** Of the periods to come, in money of today. */
    total: number;
}

export interface Reckoning {
    /** Of one customer in each state, the period that has just ended among them; null without bound. */
    endless: readonly number[] | null;
    within: readonly number[];
    stopping: Stopping | null;
    forecast: readonly ForecastPeriod[];
    /** What today’s customers bring in the periods to come, without end; null without bound. */
    endlessTotal: number | null;
}

export function termsOf({ discount, period, horizon, arrivals }: Pick<StatesParams, 'discount' | 'period' | 'horizon' | 'arrivals'>): Terms {
    return { discount: perPeriod(discount, period), horizon, arrivals };
}

/** What a customer in each state is worth, and what all of them will be and bring. */
export function reckon({ states, chances, arriving, gone }: Pick<StateChain, 'states' | 'chances' | 'arriving' | 'gone'>, { discount, horizon, arrivals }: Terms): Reckoning {
    const rewards = states.map(({ values }) => values.brings - values.contact);
    const chain = { transitions: chances, rewards, discount };
    const today = states.map(({ values }) => values.customers);
    const counted = populations(today, chances, horizon, spread(arriving, arrivals));
    const money = revenues(counted, rewards, discount);
    const now = money[0]?.plain ?? 0;
    const endless = endlessValues(chain);
    return {
        endless,
        within: valuesWithin(chain, horizon + 1),
        stopping: stopWhereItCosts(chain, states.map(({ values }) => values.contact), gone),
        forecast: counted.map((customers, period) => ({ period, customers, plain: money[period]?.plain ?? 0, discounted: money[period]?.discounted ?? 0, total: (money[period]?.total ?? 0) - now })),
        endlessTotal: endless === null ? null : today.reduce((all, each, state) => all + each * (endless[state] ?? 0), 0) - now,
    };
}

/** So many newcomers, by the states that newcomers were counted in; in the first where none were. */
function spread(arriving: readonly number[], arrivals: number): number[] {
    const all = arriving.reduce((sum, each) => sum + each, 0);
    return arriving.map((each, state) => (all > 0 ? (arrivals * each) / all : state === 0 ? arrivals : 0));
}
