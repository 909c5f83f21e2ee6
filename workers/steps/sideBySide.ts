import type { Side, SideChoice, View } from '../../src/domain/engine';
import type { Placed } from '../../src/domain/model';
import { refuse } from '../answer';
import { models } from '../rooms';
import type { Tables } from '../tables';
import { apart } from './apart';
import { type Ground, settled } from './measuring';
import { place, type Segmented, sum } from './segment';
import { type Grain, takeSnapshot } from './snapshot';

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

function look(tables: Tables, { view, grain, ground }: Wanted, segmented: Segmented): Promise<Placed> {
    return apart(tables, async (beside) => {
        await takeSnapshot(beside, view, grain, () => undefined);
        await place(beside, segmented, ground);
        return sum(beside, segmented);
    });
}
