import type { Policies } from '../../src/domain/import';
import type { Portion } from '../../src/domain/portion';
import { refuse } from '../answer';
import { groupsBeside, type Named } from './besides';
import type { Opened } from './opened';
import { leadPart, linesOf } from './relate';
import type { Shelf } from './shelf';
import type { Loaded } from './loaded';
import { wantsRepeats } from './staging';

/** Puts on the shelf what files are read from. */
export async function putAll(shelf: Shelf, opened: readonly Opened[]): Promise<Named[]> {
    const files: Named[] = [];
    for (const file of opened) files.push({ opened: file, name: await shelf.put(file) });
    return files;
}

/** What is to be loaded of the inspected files; refuses when none of them holds lines or customers. */
export async function planLoading(
    shelf: Shelf,
    opened: readonly Opened[],
    { mapping, policies, today, portion }: { mapping: Loaded['mapping']; policies: Policies; today: string; portion: Portion },
): Promise<Loaded> {
    const lead = leadPart(opened.map(({ inspection }) => inspection));
    const all = await putAll(shelf, opened);
    const lines = linesOf(all);
    if (lines.length === 0) refuse('no-orders-file');
    const grain = lead === 'orders' ? 'line' : 'customer';
    return { files: lines, besides: groupsBeside(all), mapping, grain, today, hasRepeats: wantsRepeats(lines, policies), portion };
}
