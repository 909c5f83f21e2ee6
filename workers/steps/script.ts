import type { Script } from '../../src/domain/engine';
import type { Policies } from '../../src/domain/import';
import type { Need } from '../../src/domain/measure';
import { type MeasureEntry, plainSetting, refsOf } from '../../src/domain/measuring';
import type { Model, Params } from '../../src/domain/model';
import { isBeyondSql } from '../../src/domain/parts';
import { adjustedSql } from '../../src/sql/staging/adjusted';
import { dayMonthSql, linesSql, spanSql } from '../../src/sql/staging/accounts';
import { completedSql, fillableColumns, filledSql } from '../../src/sql/staging/filled';
import { followersSql } from '../../src/sql/staging/followers';
import { judgedSql, type Traps } from '../../src/sql/staging/judged';
import { overlapsSql } from '../../src/sql/staging/overlaps';
import { repeatsSql } from '../../src/sql/staging/repeats';
import { typedColumns, typedSql } from '../../src/sql/staging/typed';
import { scriptSql, trialRecords, unknownDay } from '../../src/sql/script/script';
import { customersExportSql, segmentsExportSql } from '../../src/sql/segmentation/export';
import { summary, summaryBinds } from '../../src/sql/segmentation/summary';
import { refuse } from '../answer';
import { Tables } from '../tables';
import { makeMerges } from './adjustments';
import { loadAttributes, settleAttributes } from './attributes';
import type { Named } from './besides';
import { readCatalogue } from './catalogue';
import { judgeCustomers, typeCustomers } from './customerFiles';
import { isByKernel, settled } from './measuring';
import { place, placedSql } from './segment';
import { snapshot } from './snapshot';
import type { Loaded } from './loaded';
import { firstDateForm, fullPart, typedPart } from './staging';
import { findTraps } from './traps';
import { loadVisits, settleVisits } from './visits';

/** Thrown to undo a trial. */
class Enough extends Error {}

export interface Wanted {
    model: Model;
    params: Params;
    /** Null where it is the day after the last order. */
    asOf: string | null;
    segmentNames: Record<string, string>;
}

/** The engine's own statements, tried on the first records and undone, as a script for the whole files. */
export async function writeScript(tables: Tables, loaded: Loaded, policies: Policies, wanted: Wanted): Promise<Script> {
    if (isBeyondSql(wanted.model)) refuse('beyond-sql', { model: wanted.model.id });
    const trial = { ...loaded, files: loaded.files.map(shortened), besides: loaded.besides.map((files) => files.map(shortened)) };
    const tried = new Tables(tables.db);
    let statements = tried.sql();
    let without: readonly MeasureEntry[] = [];
    try {
        await tried.whole(async () => {
            await tables.db.run('create schema trial');
            await tables.db.run('use data.trial');
            without = await runAll(tried, trial, policies, wanted);
            statements = tried.sql();
            throw new Enough();
        });
    } catch (error) {
        if (!(error instanceof Enough)) throw error;
    } finally {
        await tables.db.run('use data');
    }
    const files = [loaded.files, ...loaded.besides].flat();
    const places = files.map((file) => ({ name: file.name, path: pathOf(file), skip: skipOf(file), records: file.opened.prepared.records }));
    const { model, segmentNames, asOf } = wanted;
    const results = [
        `copy (\n${customersExportSql(model.columns, segmentNames, 'raw')}\n) to 'customers.csv' (format csv, header);`,
        `${model.found === undefined ? segmentsExportSql(segmentNames, 'raw') : foundSegmentsSql};`,
    ];
    const made = new Set(['filled', 'followers', 'overlapping', 'id_merges', 'repeats', 'typed_cells', 'typed', 'day_month', 'judged', 'lines', 'span', 'customer_rows', 'attributes', 'visits']);
    const start = statements.findIndex(({ name }) => name === 'sliced_lines');
    const isKept = (name: string) => made.has(name) || /^(attribute_(cells|rows|links|found)|visit_(cells|links))_/.test(name);
    const kept = statements.filter(({ name }, index) => (index >= start && name !== 'snapshot_totals') || isKept(name));
    return {
        sql: scriptSql({ statements: kept, files: places, policies, asOf: asOf ?? (isUndated(loaded) ? loaded.today : null), results, without: without.map(({ ref }) => ref) }),
        files: files.filter(isMadeHere).map((file) => ({ name: pathOf(file), blob: file.opened.prepared.file })),
        without,
    };
}

/** Which segments there are is known when all of the data is read. */
const foundSegmentsSql = `select segment, count(*) as customers, sum(monetary) as revenue, sum(frequency) as orders
from segmented
group by segment
order by customers desc, segment`;

/** Whether only the day that it is read tells when customers of a file bought. */
function isUndated({ grain, mapping }: Loaded): boolean {
    return grain === 'customer' && mapping.last_order_on === undefined;
}

/** Yields the measures that the model would ask for here and the script does without. */
async function runAll(tables: Tables, loaded: Loaded, policies: Policies, { model, params }: Wanted): Promise<MeasureEntry[]> {
    await (loaded.grain === 'customer' ? readCustomers : readLines)(tables, loaded, policies);
    await snapshot(tables, { asOf: unknownDay, slice: {} }, loaded.grain, () => undefined);
    const known = (await readCatalogue(tables, loaded.grain)).map((entry) => (mayHold(loaded, entry.lacks) ? { ...entry, lacks: null } : entry));
    const under = { catalogue: known.filter((entry) => !isByKernel(entry)), setting: plainSetting, asOf: unknownDay };
    const whole = settled(model, params, under);
    await place(tables, { model, params: whole, selection: [] }, under);
    await tables.makePassing({ name: 'placed_customers', sql: placedSql(model) });
    await tables.passingView({ name: 'segmented', sql: 'select placed_customers.*, true as is_selected from placed_customers' });
    if (model.found === undefined) await tables.makePassing(summary, summaryBinds(model.segments(whole)));
    const asked = new Set(refsOf(model.inputs?.(settled(model, params, { catalogue: known })) ?? {}));
    return known.filter((entry) => asked.has(entry.ref) && isByKernel(entry));
}

/** Whether the files may hold further down what their first records do not. */
function mayHold({ mapping, grain, besides }: Loaded, need: Need | null): boolean {
    if (need === null || need === 'attributes' || (need === 'orders' && grain === 'customer')) return false;
    const hasVisits = besides.some(([first]) => first?.opened.inspection.part === 'visits');
    const has: Record<typeof need, boolean> = {
        orders: true,
        cost: mapping.cost !== undefined || mapping.unit_cost !== undefined,
        category: mapping.category !== undefined,
        product: mapping.product !== undefined,
        discount: mapping.discount !== undefined,
        visits: hasVisits,
        favourites: hasVisits || mapping.category !== undefined,
        repeaters: true,
    };
    return has[need];
}

async function readCustomers(tables: Tables, loaded: Loaded, policies: Policies): Promise<void> {
    const parts = loaded.files.map((file, index) => ({ ...typedPart(file, loaded), firstDateForm: firstDateForm(loaded, index) }));
    await typeCustomers(tables, parts, loaded.mapping, loaded.today);
    await makeMerges(tables);
    await readBesides(tables, loaded, policies);
    await judgeCustomers(tables, loaded.mapping, policies, loaded.today);
}

/** What is known of customers beside the lines, and what they looked at. */
async function readBesides(tables: Tables, loaded: Loaded, policies: Policies): Promise<void> {
    await loadAttributes(tables, loaded);
    await loadVisits(tables, loaded);
    await settleAttributes(tables, loaded, policies);
    await settleVisits(tables, loaded, policies);
}

async function readLines(tables: Tables, loaded: Loaded, policies: Policies): Promise<void> {
    const { mapping, today, files } = loaded;
    const hasRepeats = policies.duplicates === 'set-aside';
    await tables.make({ name: 'typed_cells', sql: typedSql(files.map((file) => typedPart(file, loaded)), mapping, { hasRowHash: hasRepeats }) });
    if (policies.mergeIds === 'merge') await makeMerges(tables);
    await tables.view('typed', adjustedSql(policies, mapping));
    await readBesides(tables, loaded, policies);
    if (hasRepeats) await tables.make({ name: 'repeats', sql: repeatsSql(files.map((file) => fullPart(file, loaded))) });
    await tables.rows({ name: 'day_month', sql: dayMonthSql });
    const traps = await makeTraps(tables, loaded, policies);
    await tables.view('judged', judgedSql({ mapping, policies, orders: [], today, hasRepeats, traps }));
    await tables.view('lines', linesSql);
    await tables.rows({ name: 'span', sql: spanSql });
}

/** What the decisions ask for, whether or not the first records show it. */
async function makeTraps(tables: Tables, { files, mapping }: Loaded, policies: Policies): Promise<Traps> {
    const columns = files[0]?.opened.prepared.columns ?? [];
    const found = await findTraps(tables, { files: files.map(({ opened }) => ({ columns, name: opened.inspection.name })), mapping, records: trialRecords }, policies);
    const all = fillableColumns(columns, mapping).filter((role) => role !== 'order_status' || found.traps.fills.includes(role));
    const fills = policies.fillDown === 'fill' ? all : [];
    const has = new Set(typedColumns(mapping));
    const hasFollowers = policies.repeatedAmount === 'once' && mapping.amount !== undefined && mapping.order_id !== undefined;
    const hasOverlaps = files.length > 1 && mapping.order_id !== undefined && policies.duplicates === 'set-aside';
    if (fills.length > 0) await tables.make({ name: 'filled', sql: filledSql('typed', fills) });
    if (hasFollowers) {
        const source = fills.length > 0 ? completedSql(fills) : 'typed';
        const known = { hasProduct: has.has('quantity') && has.has('unit_price'), hasStatus: has.has('order_status') };
        await tables.make({ name: 'followers', sql: followersSql(source, known) });
    }
    if (hasOverlaps) await tables.make({ name: 'overlapping', sql: overlapsSql(typedColumns(mapping)) });
    return { fills, hasFollowers, hasOverlaps, hasTopUps: policies.topUps === 'set-aside', otherCurrencies: found.traps.otherCurrencies };
}

function shortened({ name, opened }: Named): Named {
    return { name, opened: { ...opened, prepared: { ...opened.prepared, first: trialRecords } } };
}

/** Whether DuckDB reads the file as it stands, or only the text that was made of it here. */
function isMadeHere({ opened: { prepared, inspection } }: Named): boolean {
    return prepared.isRewritten || inspection.format !== undefined || prepared.reading.encoding !== 'utf-8' || isPacked(inspection.name);
}

function isPacked(name: string): boolean {
    return /\.(?:gz|zip)\b/i.test(name);
}

function pathOf(file: Named): string {
    const { name } = file.opened.inspection;
    return isMadeHere(file) ? `${name.replace(/[\\/]/g, '-').replace(/\.[^.]+$/, '')}.fenqun.csv` : name;
}

function skipOf(file: Named): number {
    return isMadeHere(file) ? 0 : file.opened.prepared.firstLine - 1;
}
