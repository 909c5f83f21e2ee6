import type { Engine } from '../domain/engine';
import { succeed, type Report, type Result } from '../domain/result';
import { grainOf, withoutBlanks } from './mapping';
import type { Loaded } from './source';

/** Loads into an engine that has just been opened what was loaded in another; null where that cannot be. */
export async function restore(engine: Engine, loaded: Loaded, today: string, report: Report): Promise<Loaded | null> {
    const { source, policies, view } = loaded;
    const inspected = await engine.inspect([...source.files], [...source.choices], report);
    if (!inspected.ok) return null;
    const mapping = withoutBlanks(source.mapping, grainOf(source.inspections));
    const staged = await engine.stage(mapping, policies, today, report, source.portion);
    if (!staged.ok) return null;
    const back = { ...loaded, staging: staged.value };
    if (view.asOf === '') return back;
    const facts = await engine.snapshot(view, report);
    return facts.ok ? { ...back, facts: facts.value } : null;
}

/** Opens another engine in place of one that is gone, and brings back what was loaded. */
export async function revive(
    engine: Engine,
    reopen: () => Promise<Result<unknown>>,
    loaded: Loaded | null,
    today: string,
    report: Report,
): Promise<Result<Loaded | null>> {
    const opened = await reopen();
    if (!opened.ok) return opened;
    return succeed(loaded === null ? null : await restore(engine, loaded, today, report));
}
