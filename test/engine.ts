import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createEngine } from '../workers/engine';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies, type FileInspection, type Mapping, type Policies, type Staging } from '../src/domain/import';
import type { Result } from '../src/domain/result';
import { openDb } from './db';
import { inProcess } from './inProcess';

const quiet = () => undefined;

/** The engine in Node, opened. */
export async function openEngine(): Promise<Engine> {
    const engine = createEngine(async () => ({ ...(await openDb()), version: 'node' }), inProcess);
    must(await engine.open(quiet));
    return engine;
}

export function must<T>(result: Result<T>): T {
    if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.facts)}`);
    return result.value;
}

export function fileOf(path: string): File {
    return new File([readFileSync(path)], basename(path));
}

/** The mapping that the app proposes. */
export function proposedMapping(inspections: FileInspection[]): Mapping {
    const lead = inspections.find(({ part }) => part === 'orders') ?? inspections.find(({ part, join }) => part === 'customers' && join === undefined);
    return Object.fromEntries((lead?.proposals ?? []).map(({ role, column }) => [role, column]));
}

/** Loads files as a person would who accepts what is proposed. */
export async function load(
    engine: Engine,
    files: File[],
    policies: Partial<Policies> = {},
    mapping: Mapping = {},
): Promise<{ staging: Staging; inspections: FileInspection[] }> {
    const inspections = must(await engine.inspect(files, [], quiet));
    const staging = must(
        await engine.stage({ ...proposedMapping(inspections), ...mapping }, { ...defaultPolicies, ...policies }, '2026-11-21', quiet),
    );
    if (staging.defaultAsOf !== null) must(await engine.snapshot({ asOf: staging.defaultAsOf, slice: {} }, quiet));
    return { staging, inspections };
}

/** The customers' export, row by row, by column name. */
export async function exportedCustomers(engine: Engine): Promise<Record<string, string>[]> {
    const blob = must(await engine.exportFile({ kind: 'customers-raw', segmentNames: {}, reasonNames: {}, selection: [] }, quiet));
    return parseCsv(await blob.text());
}

export function parseCsv(text: string): Record<string, string>[] {
    const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
    return data;
}
