import type { Side, SideChoice, View } from '../../src/domain/engine';
import type { Placed } from '../../src/domain/model';
import { refuse } from '../answer';
import { models } from '../rooms';
import { Tables } from '../tables';
import { type Ground, settled } from './measuring';
import { place, type Segmented, sum } from './segment';
import { type Grain, takeSnapshot } from './snapshot';

/** Thrown to undo what was only looked at. */
class Seen extends Error {}

export interface Wanted {
    choice: SideChoice;
    /** What is on the screen; the slices are taken out of it. */
    view: View;
    grain: Grain;
    ground: Ground;
}

/** The same segmentation over one slice after another, each in a schema of its own that is undone again. */
export async function sideBySide(
    tables: Tables,
    wanted: Wanted,
    tell: (done: number, total: number) => void,
    signal: AbortSignal,
): Promise<Side[]> {
    const { choice, ground } = wanted;
    const model = models.get(choice.model) ?? refuse('no-such-model', { model: choice.model });
    const params = settled(model, choice.params, ground);
    const { column, values } = choice;
    const sides: Side[] = [];
    for (const [index, value] of values.entries()) {
        if (signal.aborted) refuse('cancelled');
        tell(index, values.length);
        const view = { ...wanted.view, slice: { ...wanted.view.slice, [column]: value } };
        const { segments, summary } = await look(tables, { ...wanted, view }, { model, params, selection: [] });
        sides.push({ value, segments, summary });
    }
    return sides;
}

async function look(tables: Tables, { view, grain, ground }: Wanted, segmented: Segmented): Promise<Placed> {
    const beside = new Tables(tables.db, tables.compute);
    let seen: Placed | null = null;
    try {
        await beside.whole(async () => {
            await tables.db.run('create schema beside');
            await tables.db.run("set search_path = 'data.beside,data.main'");
            await takeSnapshot(beside, view, grain, () => undefined);
            await place(beside, segmented, ground);
            seen = await sum(beside, segmented);
            throw new Seen();
        });
    } catch (error) {
        if (!(error instanceof Seen)) throw error;
    } finally {
        await tables.db.run('use data');
    }
    return seen ?? refuse('bug', { message: 'nothing was seen' });
}
