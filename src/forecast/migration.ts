import { type Matrix, pass, solve } from './linear';

/**
 * Customers who come and go between states, of whom nobody is lost for good: a Markov chain. What one in a state is worth, without end:
 * V = (I − P/(1 + d))⁻¹·R. Sources: Dwyer, Journal of Direct Marketing 3 (1989); Pfeifer and Carraway, Modeling customer
 * relationships as Markov chains, Journal of Interactive Marketing 14 (2000) 43–55.
 */
export interface Chain {
    /** Row by row, the chance of going from this state to each; a row may sum to less than 1: the rest has gone for good. */
    transitions: Matrix;
    /** What a period in each state brings. */
    rewards: readonly number[];
    /** What money is worth less a period later. */
    discount: number;
}

/** Worth of one customer in each state, without end; null where it has no bound. */
export function endlessValues({ transitions, rewards, discount }: Chain): number[] | null {
    const system = transitions.map((row, from) => row.map((chance, to) => (from === to ? 1 : 0) - chance / (1 + discount)));
    return solve(system, rewards);
}

/** The same over so many periods, the first at once: R + P·R/(1 + d) + … */
export function valuesWithin({ transitions, rewards, discount }: Chain, periods: number): number[] {
    let values = rewards.map(() => 0);
    for (let period = 0; period < periods; period += 1) {
        const next = values;
        values = rewards.map((reward, from) => reward + later(transitions[from] ?? [], next, discount));
    }
    return values;
}

/** Who has bought lately may buy again, and with each period without a purchase it is less likely. */
export interface Recency {
    /** The chance of buying in the next period, by the periods since the last purchase. */
    buying: readonly number[];
    contribution: number;
    /** Spent in a period on one in each state; paid until the last state, which ends contact where nothing follows it. */
    contactCost: number;
    discount: number;
}

/**
 * A chain of recency states and one more, `gone`, that nobody leaves: buying leads to the first state, not buying to the next.
 * A period in the first brings the contribution less the contact, in the others it costs the contact.
 */
export function recencyChain({ buying, contribution, contactCost, discount }: Recency): Chain {
    const size = buying.length + 1;
    const transitions = Array.from({ length: size }, (_, from) =>
        Array.from({ length: size }, (__, to) => {
            const chance = buying[from];
            if (chance === undefined) return from === to ? 1 : 0;
            return (to === 0 ? chance : 0) + (to === from + 1 ? 1 - chance : 0);
        }),
    );
    const rewards = [...buying.map((_, state) => (state === 0 ? contribution : 0) - contactCost), 0];
    return { transitions, rewards, discount };
}

/** States in which one more contact costs more than it will bring. */
export function notWorthContact(values: readonly number[]): number[] {
    return values.flatMap((value, state) => (value < 0 ? [state] : []));
}

/** Contact where it pays and nowhere else: which states get none any more, and what one in each state is then worth. */
export interface Stopping {
    stopped: readonly number[];
    values: readonly number[];
}

/**
 * Stops contact where it costs more than it will bring, and looks again until nothing changes (Howard's policy iteration). Who is no longer
 * contacted goes over to the state `gone`, or is worth nothing from then on where there is none such; the contact is saved. Only states
 * in which something is spent on it can be stopped. Null where values have no bound.
 */
export function stopWhereItCosts(chain: Chain, contactCosts: readonly number[], gone: number | null): Stopping | null {
    let stopped: number[] = [];
    for (let turn = 0; turn <= 2 * chain.rewards.length; turn += 1) {
        const values = endlessValues(withoutThose(chain, stopped, contactCosts, gone));
        if (values === null) return null;
        const next = chain.rewards.flatMap((_, state) => {
            const cost = contactCosts[state] ?? 0;
            const goingOn = later(chain.transitions[state] ?? [], values, chain.discount) - cost;
            const left = gone === null || gone === state ? 0 : (values[gone] ?? 0) / (1 + chain.discount);
            return cost > 0 && goingOn < left ? [state] : [];
        });
        if (next.join() === stopped.join()) return { stopped, values };
        stopped = next;
    }
    return null;
}

function withoutThose(chain: Chain, stopped: readonly number[], contactCosts: readonly number[], gone: number | null): Chain {
    const isStopped = (state: number) => stopped.includes(state);
    return {
        ...chain,
        transitions: chain.transitions.map((row, from) => (isStopped(from) ? row.map((_, to) => (to === gone && from !== gone ? 1 : 0)) : row)),
        rewards: chain.rewards.map((reward, state) => reward + (isStopped(state) ? (contactCosts[state] ?? 0) : 0)),
    };
}

function later(chances: readonly number[], values: readonly number[], discount: number): number {
    return chances.reduce((sum, chance, to) => sum + chance * (values[to] ?? 0), 0) / (1 + discount);
}

/** Chances from counted transitions; a state that nobody was in keeps its customers. */
export function chancesOf(counts: Matrix): number[][] {
    return counts.map((row, from) => {
        const sum = row.reduce((total, each) => total + each, 0);
        return row.map((each, to) => (sum > 0 ? each / sum : from === to ? 1 : 0));
    });
}

/** How many are in each state, period after period, the first being those of today; in each later one so many arrive in each state. */
export function populations(today: readonly number[], transitions: Matrix, periods: number, arriving: readonly number[] = []): number[][] {
    const found = [[...today]];
    for (let period = 0; period < periods; period += 1) found.push(pass(found[period] ?? [], transitions).map((each, state) => each + (arriving[state] ?? 0)));
    return found;
}

/** What each period brings, in the money of today and summed: the first period is today’s. */
export function revenues(counted: readonly (readonly number[])[], rewards: readonly number[], discount: number): { plain: number; discounted: number; total: number }[] {
    let total = 0;
    return counted.map((row, period) => {
        const plain = row.reduce((sum, each, state) => sum + each * (rewards[state] ?? 0), 0);
        const discounted = plain / (1 + discount) ** period;
        total += discounted;
        return { plain, discounted, total };
    });
}
