import type { Looked } from '../../domain/lens';
import type { Row } from '../../domain/values';

export type Tables = Looked['tables'];

export function rowsOf(tables: Tables, name: string): readonly Row[] {
    return tables[`prediction_${name}`] ?? [];
}

export function factsOf(tables: Tables): Row {
    return rowsOf(tables, 'facts')[0] ?? {};
}

/** NaN where there is nothing. */
export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : Number.NaN;
}

export function isKnown(row: Row | undefined, key: string): boolean {
    return typeof row?.[key] === 'number';
}

/** The models that learn when customers leave, and the one in which nobody does. */
export const models = ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'] as const;
export type ModelId = (typeof models)[number];

/** `mbg-nbd` → `mbg_nbd_orders`, as the engine's columns are called. */
export function ordersColumn(model: string): string {
    return `${model.replace('-', '_')}_orders`;
}

/** The model by which forecasts are made: where leaving cannot be told, that of customers who stay. */
export function usedModel(facts: Row): ModelId {
    if (facts['verdict'] === 'unidentifiable') return 'nbd';
    return models.find((each) => each === facts['model']) ?? 'mbg-nbd';
}

/** Whether anything could be learnt. */
export function hasForecast(facts: Row): boolean {
    return isKnown(facts, 'clv');
}
