import type { Words } from '../../charts/room';
import type { Params } from '../../domain/model';
import type { Row, Value } from '../../domain/values';
import { basisOf, readParams } from './params';

/** A line of the account of one customer: what is looked at, its value, and the bound it is held against. */
export interface Figure {
    name: string;
    value: string;
    bound: string;
}

/** What decided a customer's stage, in the order in which it is asked. */
export function figures(why: Row, params: Params, words: Words): Figure[] {
    return basisOf(params) === 'managerial' ? ofYears(why, words) : ofStages(why, params, words);
}

function ofYears(why: Row, words: Words): Figure[] {
    return [
        figure(words, 'recency', days(why['recency_days'], words), words.t('lifecycle:why.years', threeOf(why))),
        figure(words, 'tenure', days(why['tenure_days'], words), ''),
        figure(words, 'average', words.money(why['monetary_mean']), words.t('lifecycle:why.valueBound', { value: why['high_value'] })),
    ];
}

function ofStages(why: Row, params: Params, words: Words): Figure[] {
    const { t } = words;
    const read = readParams(params);
    const bounds = t('lifecycle:why.bounds', threeOf(why));
    const isOfCycles = read.basis === 'cycle';
    const gap = isOfCycles ? product(read.wonBack, why['cycle_median']) : why['second_bound'];
    const young = product(read.newWithin, why['base_cycle']);
    const isFirst = String(why['first_order_on']) < String(why['after_first_month_on']);
    const cycle = why['is_base_cycle'] === true ? t('lifecycle:why.borrowed', { days: why['cycle_median'] }) : days(why['cycle_median'], words);
    return [
        figure(words, 'recency', days(why['recency_days'], words), isOfCycles ? '' : bounds),
        figure(words, 'cycle', cycle, unless(why['shortest_cycle'], (value) => t('lifecycle:why.shortBound', { days: value }))),
        ...(isOfCycles ? [figure(words, 'ratio', words.number(why['overdue_ratio']), bounds)] : []),
        figure(words, 'gap', days(why['last_gap'], words), unless(gap, (value) => t('lifecycle:why.gapBound', { days: value }))),
        figure(
            words,
            'tenure',
            days(why['tenure_days'], words),
            unless(young, (value) => t(`lifecycle:why.${isFirst ? 'newBoundFirst' : 'newBound'}`, { days: value })),
        ),
        figure(words, 'orders', words.count(why['orders']), t('lifecycle:why.fewBound', { count: read.fewOrders })),
        figure(words, 'spend', words.money(why['monetary']), t('lifecycle:why.spendBound', { value: why['low_spend'] })),
    ];
}

function figure({ t }: Words, name: string, value: string, bound: string): Figure {
    return { name: t(`lifecycle:why.${name}`), value, bound };
}

function days(value: Value | undefined, { t }: Words): string {
    return typeof value === 'number' ? t('lifecycle:why.days', { days: value }) : t('lifecycle:why.unknown');
}

function threeOf(why: Row): Record<string, unknown> {
    return { first: why['first_bound'], second: why['second_bound'], third: why['third_bound'] };
}

function product(times: number, value: Value | undefined): Value {
    return typeof value === 'number' ? times * value : null;
}

function unless(value: Value | undefined, say: (value: number) => string): string {
    return typeof value === 'number' ? say(value) : '';
}
