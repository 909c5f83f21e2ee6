import type { Looked } from '../../domain/lens';
import type { Row } from '../../domain/values';

type Tables = Pick<Looked, 'tables'>;

export function rowsOf({ tables }: Tables, name: string): readonly Row[] {
    return tables[`forecast_${name}`] ?? [];
}

export function factsOf(looked: Tables): Row | null {
    const [facts] = rowsOf(looked, 'facts');
    return facts === undefined || facts['until_on'] === null ? null : facts;
}

/** Everyone, over all periods. */
export function totalOf(looked: Tables): Row | null {
    return rowsOf(looked, 'periods').find((row) => row['segment'] === null && row['number'] === 0) ?? null;
}

/** By what dates and orders are told: a model; one that cannot tell who has left; cycles alone; or nothing. */
export type State = 'model' | 'blind' | 'cycles' | 'none';

export function stateOf(facts: Row): State {
    if (facts['is_modelled'] === true) return facts['verdict'] === 'unidentifiable' ? 'blind' : 'model';
    return numberOf(facts, 'dated_customers') > 0 ? 'cycles' : 'none';
}

export function numberOf(row: Row | undefined | null, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

export function textOf(row: Row | undefined | null, key: string): string {
    const value = row?.[key];
    return typeof value === 'string' ? value : '';
}
