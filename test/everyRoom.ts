import { expect } from 'vitest';
import type { Engine } from '../src/domain/engine';
import type { Params } from '../src/domain/model';
import { models } from '../workers/rooms';
import { must } from './engine';

export interface Variant {
    model: string;
    label: string;
    params: Params;
}

/** The parameters that choose another way to segment, where a model has several. */
const ways = ['preset', 'method', 'basis', 'binning', 'scheme', 'banding'];

/** Every model at its defaults, and in each way that it has. */
export function everyVariant(): Variant[] {
    return [...models.values()].flatMap((model) => {
        const named = model.parameters.flatMap((parameter) =>
            parameter.kind === 'choice' && ways.includes(parameter.name)
                ? parameter.options.filter((option) => option !== parameter.default).map((option): Params => ({ [parameter.name]: option }))
                : [],
        );
        return [{}, ...named].map((params) => ({ model: model.id, label: JSON.stringify(params), params }));
    });
}

/** What all customers of a snapshot hold. */
export interface Totals {
    customers: number;
    revenue: number;
}

/** Places all customers and checks the summary and the pictures; what the data lacks where it cannot be done, else null. */
export async function needToPlace(engine: Engine, { model, params }: Variant, totals: Totals): Promise<string | null> {
    const result = await engine.segment(model, params, []);
    if (!result.ok) {
        expect(result.failure.code).toBe('needs-data');
        return String(result.failure.facts['need']);
    }
    const { summary, segments } = result.value;
    const ids = segments.map(({ id }) => id);
    expect(summary.map(({ segment }) => segment)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(total(summary.map(({ customers }) => customers))).toBe(totals.customers);
    expect(Math.abs(total(summary.map(({ revenue }) => revenue)) - totals.revenue)).toBeLessThan(1e-9 * totals.revenue + 1e-6);
    expect(Object.keys(must(await engine.pictures()))).toEqual(expect.arrayContaining(chartsOf(model)));
    return null;
}

function chartsOf(model: string): string[] {
    return (models.get(model)?.charts ?? []).filter(({ isInner }) => isInner !== true).map(({ name }) => name);
}

function total(numbers: readonly number[]): number {
    return numbers.reduce((sum, one) => sum + one, 0);
}
