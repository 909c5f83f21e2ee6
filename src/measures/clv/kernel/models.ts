import * as dropout from './dropout';
import type { History } from './history';
import * as nbd from './nbd';
import * as pareto from './pareto';
import { nobodyLeaves, lomax, type Waiting, waiting } from './waiting';

export const modelIds = ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'] as const;
export type ModelId = (typeof modelIds)[number];

/** A model of when customers buy and leave; what it is asked takes its parameters in the order of their names. */
export interface PurchaseModel {
    id: ModelId;
    names: readonly string[];
    /** Which parameters are times. */
    isTime: readonly boolean[];
    /** Places to start a fit from, for customers who buy so often in one unit of time. */
    starts(rate: number): number[][];
    logLikelihood(history: History, params: readonly number[], gradient: number[]): number;
    /** The chance that a customer is still here. */
    alive(params: readonly number[], x: number, last: number, age: number): number;
    /** Purchases of one who is still here in the next `time`; keeps what it has worked out. */
    aheadOf(params: readonly number[]): (x: number, age: number, time: number) => number;
    /** Purchases of a new customer in the first `time`, the very first not counted. */
    newcomer(params: readonly number[], time: number): number;
    /** When one who is still here buys again. */
    waiting(params: readonly number[], x: number, age: number): Waiting;
}

export const models: Readonly<Record<ModelId, PurchaseModel>> = {
    'mbg-nbd': dropoutModel('mbg-nbd', 1),
    'bg-nbd': dropoutModel('bg-nbd', 0),
    'pareto-nbd': {
        id: 'pareto-nbd',
        names: ['r', 'alpha', 's', 'beta'],
        isTime: [false, true, false, true],
        starts: (rate) => [[0.6, 0.4 / rate, 0.6, 0.4], [1.5, 1 / rate, 0.3, 1], [0.5, 0.3 / rate, 2, 5]],
        logLikelihood: pareto.logLikelihood,
        alive: pareto.alive,
        aheadOf: (params) => (x, age, time) => pareto.ahead(params, x, age, time),
        newcomer: (params, time) => pareto.ahead(params, 0, 0, time),
        waiting: ([r = 1, alpha = 1, s = 1, beta = 1], x, age) => waiting(r + x, alpha + age, pareto.leavingOf([r, alpha, s, beta], x, age)),
    },
    nbd: {
        id: 'nbd',
        names: ['r', 'alpha'],
        isTime: [false, true],
        starts: (rate) => [[0.8, 0.8 / rate], [0.2, 0.2 / rate]],
        logLikelihood: nbd.logLikelihood,
        alive: () => 1,
        aheadOf: (params) => (x, age, time) => nbd.ahead(params, x, age, time),
        newcomer: (params, time) => nbd.ahead(params, 0, 0, time),
        waiting: ([r = 1, alpha = 1], x, age) => waiting(r + x, alpha + age, { ...nobodyLeaves, first: lomax(r + x, alpha + age) }),
    },
};

function dropoutModel(id: 'mbg-nbd' | 'bg-nbd', first: dropout.First): PurchaseModel {
    return {
        id,
        names: ['r', 'alpha', 'a', 'b'],
        isTime: [false, true, false, false],
        starts: (rate) => [[0.4, 0.3 / rate, 0.8, 2], [1, 0.8 / rate, 0.2, 4], [0.3, 0.15 / rate, 2, 2]],
        logLikelihood: (history, params, gradient) => dropout.logLikelihood(history, params, first, gradient),
        alive: (params, x, last, age) => dropout.alive(params, x, last, age, first),
        aheadOf: (params) => dropout.aheadOf(params, first),
        newcomer: (params, time) => dropout.newcomer(params, time, first),
        waiting: ([r = 1, alpha = 1, a = 1, b = 1], x, age) =>
            waiting(r + x, alpha + age, { stays: dropout.staysOf([r, alpha, a, b], x, first), lasts: () => 1, first: lomax(r + x, alpha + age) }),
    };
}
