import { segmentName } from '../../charts/names';
import type { MeasureEntry } from '../../domain/measuring';
import type { Model } from '../../domain/model';
import { isBeyondSql } from '../../domain/parts';
import { isEverything } from '../../domain/portion';
import { bytes } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import type { App } from '../../state/app';
import type { Source } from '../../state/dataset.svelte';
import { grainOf, withoutBlanks } from '../../state/mapping';
import type { Estimate } from '../../state/size';
import { today } from '../../state/today';
import { saveFile } from '../../ui/download';

/** Below this a file is loaded in a moment, and what it takes is not worth a word. */
const worthSaying = 300_000;

export const draws = [1, 2, 5, 10, 20, 50, 100];

export function isWorthSaying({ lines, isTooMuch }: Estimate, { portion }: Source): boolean {
    return isTooMuch || lines >= worthSaying || !isEverything(portion);
}

export function sayEstimate({ lines, bytes: memory, limit, seconds }: Estimate): string {
    return t('size.estimate', { lines: t('size.lines', { count: lines }), memory: bytes(memory), limit: bytes(limit), time: sayTime(seconds) });
}

function sayTime(seconds: number | null): string {
    if (seconds === null) return t('size.timeUnknown');
    return seconds < 100 ? t('size.seconds', { count: Math.max(1, Math.round(seconds)) }) : t('size.minutes', { count: Math.round(seconds / 60) });
}

/** The model on the screen where SQL can do it, else the first that it can. */
export function scripted({ analysis, models }: App): Model | undefined {
    return [...(analysis.model === null ? [] : [analysis.model]), ...models].find((model) => !isBeyondSql(model));
}

/** Saves the script, and the text of files that DuckDB could not read as they stand; yields the measures that it does without. */
export async function saveScript(app: App, source: Source): Promise<readonly MeasureEntry[]> {
    const { dataset, analysis } = app;
    const model = scripted(app);
    if (model === undefined) return [];
    const params = analysis.model === model ? analysis.params : {};
    const names = model.segments({ ...params }, []).map((segment) => [segment.id, segmentName(model.id, segment)]);
    const result = await app.engine.script({
        mapping: withoutBlanks(source.mapping, grainOf(source.inspections)),
        policies: dataset.policies,
        today: today(),
        asOf: null,
        model: model.id,
        params,
        segmentNames: Object.fromEntries(names),
    });
    if (!result.ok) {
        dataset.failure = result.failure;
        return [];
    }
    saveFile(new Blob([result.value.sql], { type: 'application/sql' }), 'import.sql');
    for (const { name, blob } of result.value.files) saveFile(blob, name);
    return result.value.without;
}
