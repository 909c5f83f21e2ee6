import type { Condition } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf } from './looked';

/** Customers picked in a picture, and how they are called. */
export interface Where {
    conditions: Condition[];
    said: string;
}

/** Those who stand in a cell of the map. */
export function inCell(cell: Row): Condition[] {
    return [
        { column: 'repeat_days', from: numberOf(cell, 'repeats_from'), below: boundOf(cell, 'repeats_below') },
        { column: 'quiet_days', from: numberOf(cell, 'days_from'), below: boundOf(cell, 'days_below') },
    ];
}

/** Those whose first order lies in a month. */
export function inMonth(month: string): Condition[] {
    return [{ column: 'first_month_on', in: [month] }];
}

/** Lists of customers worth looking at first. */
export const lists = ['value', 'gone', 'orders'] as const;
export type List = (typeof lists)[number];

export const sorts: Readonly<Record<List, string>> = { value: 'clv', gone: 'clv_lost', orders: 'expected_orders' };

/** Who is meant by a list: the valuable ones that are more likely gone than here, or everyone. */
export function conditionsOf(list: List): Condition[] {
    return list === 'gone' ? [{ column: 'p_alive', from: null, below: 0.5 }] : [];
}

function boundOf(row: Row, key: string): number | null {
    const value = numberOf(row, key);
    return Number.isFinite(value) ? value : null;
}
