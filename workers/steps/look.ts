import type { Lens, LookChoice, Looked } from '../../src/domain/lens';
import { defaultParams, type Params, type Step } from '../../src/domain/model';
import type { Binds, Row } from '../../src/domain/values';
import { bind, pickBinds } from '../../src/sql/bind';
import { listExportSql } from '../../src/sql/segmentation/export';
import { refuse } from '../answer';
import { lenses } from '../rooms';
import type { Tables } from '../tables';
import { lacks } from './catalogue';
import { Earlier, type Scene } from './earlier';
import { exportBlob } from './exporting';
import { type Ground, makeRoom } from './measuring';
import { crossing, hold } from './segment';

/** Looks at the segmentation on the screen through lenses. */
export class Looker {
    #earlier = new Earlier();
    #last: { lens: Lens; params: Params; asOf: string } | null = null;

    /** Refuses what the data lacks. Changes tables whole or not at all. */
    async look(tables: Tables, choice: LookChoice, scene: Scene): Promise<Looked> {
        const lens = lenses.get(choice.lens) ?? refuse('no-such-lens', { lens: choice.lens });
        const { segmented, ground } = scene;
        const lacking = await lacks(tables, scene.grain);
        const need = lens.needs.find((each) => lacking.has(each));
        if (need !== undefined) refuse('needs-data', { need });
        const params = await settle(tables, lens, { ...defaultParams(lens), ...choice.params }, ground);
        await this.#earlier.find(tables, lens.earlier?.(params, ground.asOf) ?? [], choice.edges, scene);
        const read = await tables.whole(async () => {
            await this.#earlier.put(tables);
            await hold(tables, segmented);
            await makeMeasures(tables, lens.measures?.(params) ?? {}, ground);
            return makeTables(tables, lens.steps, params, { ...lens.bind(params), as_of: { date: ground.asOf } });
        });
        this.#last = { lens, params, asOf: ground.asOf };
        return { lens: lens.id, params, model: segmented.model.id, tables: read };
    }

    /** The table of customers that the lens last looked through has left. */
    listed(): string {
        return this.#last?.lens.listed ?? refuse('nothing-segmented');
    }

    /** What the lens last looked through says of one customer. */
    async closer(tables: Tables, customer: string): Promise<Looked['tables']> {
        const { lens, params, asOf } = this.#last ?? refuse('nothing-segmented');
        const binds = { ...lens.bind(params), as_of: { date: asOf }, customer_id: customer };
        return tables.whole(() => makeTables(tables, lens.closer ?? [], params, binds));
    }

    /** A table that the lens last looked through has left, or a list of it, as a file. */
    async file(tables: Tables, name: string, segmentNames: Record<string, string>): Promise<Blob> {
        const { lens, params, asOf } = this.#last ?? refuse('nothing-segmented');
        const step = lens.files?.find((each) => each.name === name);
        if (step === undefined && !lens.steps.some((each) => each.name === name)) refuse('bug', { message: `no table called ${name}` });
        const binds = { ...lens.bind(params), as_of: { date: asOf } };
        const select = step === undefined ? `select * from ${name}` : bind(step.sql, pickBinds(step.sql, binds));
        const columns = await tables.db.rows(`select column_name as name, column_type as type from (describe ${select})`);
        return exportBlob(tables, listExportSql(select, columns.map(({ name: column, type }) => ({ name: String(column), isText: type === 'VARCHAR' })), segmentNames));
    }
}

/** The lens's parameters with everything filled in. */
async function settle(tables: Tables, lens: Lens, params: Params, ground: Ground): Promise<Params> {
    const step = lens.ground;
    if (step === undefined) return params;
    return tables.whole(async () => {
        await makeMeasures(tables, lens.measures?.(params) ?? {}, ground);
        await tables.makePassing(step, { as_of: { date: ground.asOf } });
        const [row = {}] = await tables.db.rows(`select * from ${step.name}`);
        return lens.settle?.(params, row) ?? params;
    });
}

async function makeMeasures(tables: Tables, rooms: Readonly<Record<string, Params>>, ground: Ground): Promise<void> {
    const { measures } = ground.setting;
    for (const [room, decided] of Object.entries(rooms)) {
        const setting = { ...ground.setting, measures: { ...measures, [room]: { ...measures[room], ...decided } } };
        await makeRoom(tables, room, { ...ground, setting });
    }
}

async function makeTables(tables: Tables, steps: readonly Step[], params: Params, binds: Binds): Promise<Record<string, Row[]>> {
    await tables.makeAll(steps, params, binds);
    return crossing(tables, steps);
}
