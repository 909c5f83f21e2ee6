import { customerId, type MeasureEntry, type MeasureRef, refsOf, type Setting } from '../../src/domain/measuring';
import { defaultParams, type Model, type Params } from '../../src/domain/model';
import { isBeyondSql } from '../../src/domain/parts';
import type { Row } from '../../src/domain/values';
import { quoteIdent } from '../../src/sql/bind';
import { inputSteps, type Known } from '../../src/sql/measures/inputs';
import { assignedTable, attributeRoom, ownRoom, sourceOf } from '../../src/sql/measures/sources';
import { refuse } from '../answer';
import { measures, models } from '../rooms';
import type { Tables } from '../tables';

/** What measures are computed from. */
export interface Ground {
    catalogue: readonly MeasureEntry[];
    setting: Setting;
    asOf: string;
}

/** A model's parameters with everything filled in. */
export function settled(model: Model, params: Params, { catalogue }: Pick<Ground, 'catalogue'>): Params {
    const whole = { ...defaultParams(model), ...params };
    return model.settle?.(whole, catalogue) ?? whole;
}

/** Makes `inputs` for a model, and before it every measure it is made of; refuses what the data lacks. */
export async function measure(tables: Tables, model: Model, params: Params, ground: Ground, above: readonly string[] = []): Promise<void> {
    const inputs = model.inputs?.(params);
    if (inputs === undefined) return;
    const known = new Map(refsOf(inputs).map((ref) => [ref, knownOf(ref, ground)]));
    const { setting } = ground;
    const under = { ...ground, setting: { ...setting, measures: { ...setting.measures, ...model.measuring?.(params) } } };
    const entries = [...known.values()].map(({ entry }) => entry);
    const others = new Map(entries.filter(isOfModel).map((entry) => [assignedTable(entry), entry]));
    for (const other of others.values()) await assign(tables, other, ground, [...above, model.id]);
    for (const room of new Set(entries.filter((entry) => !isOfModel(entry)).map(({ room }) => room))) await makeRoom(tables, room, under);
    for (const step of inputSteps(inputs, (ref) => known.get(ref) ?? knownOf(ref, ground))) await tables.makePassing(step);
}

/** What a model wants told of one customer; reads the measures that `measure` has left. */
export async function tell(tables: Tables, model: Model, params: Params, ground: Ground, customer: string): Promise<Row> {
    const told = model.told?.(params);
    if (told === undefined) return {};
    const steps = inputSteps(told, (ref) => knownOf(ref, ground));
    for (const step of steps.slice(0, -1)) await tables.makePassing(step);
    const columns = Object.keys(told).map((name) => `told.${quoteIdent(name)}`).join(', ');
    const [row] = await tables.rows({ name: `${model.id}_told`, sql: `select ${columns}\nfrom (${steps.at(-1)?.sql}) as told\ninner join customers\n    on told.customer_rank = customers.customer_rank\nwhere customers.customer_id = $customer_id` }, { customer_id: customer });
    return row ?? {};
}

function knownOf(ref: MeasureRef, { catalogue }: Ground): Known {
    const entry = [...catalogue, customerId].find((each) => each.ref === ref) ?? refuse('no-such-measure', { measure: ref });
    if (entry.lacks !== null) refuse('needs-data', { need: entry.lacks, measure: ref });
    return { entry, source: sourceOf(entry, () => isOfModel(entry)) };
}

/** Whether it is, or is another model's that is, computed by a kernel. */
export function isByKernel(entry: MeasureEntry): boolean {
    const room = isOfModel(entry) ? models.get(entry.room) : measures.get(entry.room);
    return room !== undefined && isBeyondSql(room);
}

/** Whether it is another model's column; a measure's room may be called as a model is. */
function isOfModel({ room, ref, column }: MeasureEntry): boolean {
    return room !== attributeRoom && ref !== column;
}

/** Makes `measure_<room>` and the tables that it is made of, as the person tunes it. */
export async function makeRoom(tables: Tables, room: string, ground: Ground): Promise<void> {
    const chosen = measures.get(room);
    if (room === ownRoom || chosen === undefined) return;
    const params = { ...defaultParams(chosen), ...ground.setting.measures[room] };
    const own = chosen.bind(params);
    await tables.makeAll([...chosen.steps, { name: `measure_${room}`, sql: chosen.query }], params, { ...own, as_of: { date: ground.asOf } });
}

/** Another model's answer, as it is tuned or by one of its presets. */
async function assign(tables: Tables, { room: id, preset }: MeasureEntry, ground: Ground, above: readonly string[]): Promise<void> {
    const model = models.get(id) ?? refuse('no-such-model', { model: id });
    if (preset === undefined && above.includes(id)) refuse('segments-in-a-ring', { model: id });
    const chosen = preset === undefined ? ground.setting.models[id] : model.presets?.[preset]?.(ground.catalogue);
    const params = settled(model, chosen ?? {}, ground);
    await measure(tables, preset === undefined ? model : { ...model, id: '' }, params, ground, above);
    const answer = { name: assignedTable({ room: id, preset }), sql: model.query };
    await tables.makeAll([...model.steps, answer], params, { ...model.bind(params), as_of: { date: ground.asOf } });
}
