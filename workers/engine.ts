import type { Engine, ScriptChoice, SideChoice, View } from '../src/domain/engine';
import type { FileInspection, Policies, ReadingChoice } from '../src/domain/import';
import type { LookChoice } from '../src/domain/lens';
import { type MeasureEntry, type MeasureRef, plainSetting, type Setting } from '../src/domain/measuring';
import type { Condition, Params } from '../src/domain/model';
import { usualMemoryMb } from '../src/domain/memory';
import { everything, type Portion } from '../src/domain/portion';
import type { Report } from '../src/domain/result';
import type { Db } from '../src/sql/db';
import { setAsideSql } from '../src/sql/staging/setAside';
import { answer, refuse } from './answer';
import type { Compute } from './compute';
import { loadSample, models } from './rooms';
import { loadAttributes } from './steps/attributes';
import { overviewTables } from './steps/overview';
import { customerStory, CustomerPages } from './steps/customers';
import { exportBlob, exportSql, setAsideExportSql } from './steps/exporting';
import { Opener, type Opened } from './steps/opened';
import { Looker } from './steps/look';
import { planLoading, putAll } from './steps/planning';
import { relateFiles } from './steps/relate';
import { inspectQuality, type Inspected, qualityLines } from './steps/quality';
import { writeScript } from './steps/script';
import { Shelf } from './steps/shelf';
import { readCatalogue } from './steps/catalogue';
import { settled } from './steps/measuring';
import { picture, place, type Segmented, sum, sumAgain } from './steps/segment';
import { measureValues } from './steps/values';
import { setAsideRows } from './steps/setAside';
import { sideBySide } from './steps/sideBySide';
import { snapshot } from './steps/snapshot';
import { packWhenLarge } from './steps/packing';
import { watchReading } from './steps/reading';
import type { Loaded } from './steps/loaded';
import { judge, typeFiles, wantsRepeats } from './steps/staging';
import { unmatchedRows } from './steps/unmatched';
import { Tables } from './tables';

interface Session {
    tables: Tables;
    shelf: Shelf;
    pages: CustomerPages;
    looker: Looker;
}

type OpenDb = (report: (done: number, total: number) => void, memoryMb: number) => Promise<Db & { version: string }>;

/** The engine over any Db: one call at a time in the order they come, every answer a value, tables changed whole or not at all. */
export function createEngine(openDb: OpenDb, compute?: Compute): Engine {
    let session: Session | null = null;
    const opener = new Opener();
    let opened: Opened[] = [];
    let loaded: Loaded | null = null;
    let segmented: Segmented | null = null;
    let inspected: Inspected | null = null;
    let catalogue: MeasureEntry[] | null = null;
    let view: View | null = null;
    let calls: Promise<unknown> = Promise.resolve();
    let abort = new AbortController();

    function turn<T>(call: () => Promise<T>) {
        const result = calls.then(() => {
            abort = new AbortController();
            return answer(call);
        });
        calls = result;
        return result;
    }

    function ready(): Session {
        return session ?? refuse('not-open');
    }

    /** What is being worked on; on failure the tables are as they were. */
    async function whole<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
        const { tables, pages } = ready();
        pages.forget();
        return tables.whole(() => work(tables));
    }

    async function inspect(given: File[], choices: ReadingChoice[], report: Report): Promise<FileInspection[]> {
        const next = await opener.open(given, choices, report, abort.signal);
        const { tables, shelf } = ready();
        const inspections = await relateFiles(tables.db, shelf, next, choices);
        opened = next.map((file, index) => ({ ...file, inspection: inspections[index] ?? file.inspection }));
        return inspections;
    }

    const plan = (mapping: Loaded['mapping'], policies: Policies, today: string, portion: Portion) =>
        planLoading(ready().shelf, opened, { mapping, policies, today, portion });

    async function stage(mapping: Loaded['mapping'], policies: Policies, today: string, report: Report, portion: Portion = everything) {
        const { shelf, tables } = ready();
        const next = await plan(mapping, policies, today, portion);
        await packWhenLarge(tables.db, next.files.reduce((sum, file) => sum + file.opened.prepared.records, 0));
        const staging = await whole(async (tables) => {
            await watchReading(tables.db, next.files, report, () => typeFiles(tables, next));
            report({ step: 'type', done: 0, total: 0 });
            await loadAttributes(tables, next);
            return judge(tables, next, policies, report);
        });
        loaded = next;
        segmented = null;
        inspected = null;
        await shelf.keep(opened);
        return staging;
    }

    async function script({ mapping, policies, today, model: id, params, asOf, segmentNames }: ScriptChoice) {
        const model = models.get(id) ?? refuse('no-such-model', { model: id });
        return writeScript(ready().tables, await plan(mapping, policies, today, everything), policies, { model, params, asOf, segmentNames });
    }

    async function decide(policies: Policies, report: Report) {
        const current = loaded ?? refuse('nothing-loaded');
        const next = { ...current, hasRepeats: current.hasRepeats || wantsRepeats(current.files, policies) };
        report({ step: 'type', done: 0, total: 0 });
        const staging = await whole(async (tables) => {
            if (next.hasRepeats && !current.hasRepeats) await typeFiles(tables, next);
            return judge(tables, next, policies, report);
        });
        loaded = next;
        return staging;
    }

    async function measures(): Promise<MeasureEntry[]> {
        catalogue ??= await readCatalogue(ready().tables, (loaded ?? refuse('nothing-loaded')).grain);
        return catalogue;
    }

    function seen(): View {
        return view ?? refuse('nothing-loaded');
    }

    async function ground(setting: Setting) {
        return { catalogue: await measures(), setting, asOf: seen().asOf };
    }

    async function lookAt(next: View, report: Report) {
        const facts = await whole((tables) => snapshot(tables, next, loaded?.grain ?? 'line', (done, total) => report({ step: 'snapshot', done, total })));
        view = next;
        catalogue = null;
        return facts;
    }

    async function values(ref: MeasureRef, setting: Setting) {
        const under = await ground(setting);
        return whole((tables) => measureValues(tables, ref, under));
    }

    async function segment(id: string, params: Params, selection: readonly Condition[], setting: Setting, report?: Report) {
        ready().tables.tell = (done, total) => report?.({ step: 'compute', done, total });
        const model = models.get(id) ?? refuse('no-such-model', { model: id });
        const under = await ground(setting);
        const next = { model, params: settled(model, params, under), selection };
        const placed = await whole(async (tables) => {
            await place(tables, next, under);
            return sum(tables, next);
        });
        segmented = next;
        return placed;
    }

    async function beside(choice: SideChoice, report: Report) {
        const wanted = { choice, view: seen(), grain: loaded?.grain ?? 'line', ground: await ground(choice.setting) };
        return sideBySide(ready().tables, wanted, (done, total) => report({ step: 'segment', done, total }), abort.signal);
    }

    async function look(choice: LookChoice, report: Report) {
        const { tables, looker, pages } = ready();
        pages.forget();
        tables.tell = (done, total) => report({ step: 'compute', done, total });
        const scene = { segmented: segmented ?? refuse('nothing-segmented'), ground: await ground(choice.setting), grain: loaded?.grain ?? 'line', view: seen() };
        return looker.look(tables, choice, scene);
    }

    async function pictures() {
        const current = segmented ?? refuse('nothing-segmented');
        return ready().tables.whole(() => picture(ready().tables, current, seen().asOf));
    }

    async function select(selection: readonly Condition[]) {
        const next = { ...(segmented ?? refuse('nothing-segmented')), selection };
        const { tables } = ready();
        const result = await tables.whole(async () => {
            const placed = await sumAgain(tables, next);
            return { ...placed, tables: await picture(tables, next, seen().asOf) };
        });
        segmented = next;
        return result;
    }

    return {
        open: (report, memoryMb = usualMemoryMb) =>
            turn(async () => {
                const start = performance.now();
                const db = await openDb((done, total) => report({ step: 'engine', done, total }), memoryMb);
                const tables = new Tables(db, compute);
                session = { tables, shelf: new Shelf(db), pages: new CustomerPages(tables), looker: new Looker() };
                return { version: db.version, openedInMs: performance.now() - start };
            }),
        inspect: (given, choices, report) => turn(() => inspect(given, choices, report)),
        sample: (id, language) =>
            turn(async () => {
                const sample = (await loadSample(id)) ?? refuse('no-such-sample', { sample: id });
                return sample.files(language).map(({ name, text }) => new File([text], name, { lastModified: 0 }));
            }),
        stage: (mapping, policies, today, report, portion) => turn(() => stage(mapping, policies, today, report, portion)),
        decide: (policies, report) => turn(() => decide(policies, report)),
        setAside: (reason, offset, limit) =>
            turn(() => setAsideRows(ready().tables, loaded ?? refuse('nothing-loaded'), setAsideSql(reason, offset, limit))),
        unmatched: (file, side, offset, limit) =>
            turn(async () => unmatchedRows(ready().tables.db, await putAll(ready().shelf, opened), file, side, { offset, limit })),
        quality: (report) =>
            turn(async () => {
                const current = loaded ?? refuse('nothing-loaded');
                const tell = (done: number, total: number) => report({ step: 'quality', done, total });
                inspected = await whole((tables) => inspectQuality(tables, current, inspected, tell, abort.signal));
                return inspected.report;
            }),
        qualityLines: (suspicion, offset, limit) =>
            turn(() => qualityLines(ready().tables, inspected ?? refuse('nothing-loaded'), suspicion, offset, limit)),
        snapshot: (view, report) => turn(() => lookAt(view, report)),
        overview: () => turn(() => whole((tables) => overviewTables(tables, seen().asOf))),
        measures: () => turn(measures),
        values: (ref, setting) => turn(() => values(ref, setting)),
        segment: (id, params, selection, setting = plainSetting, report) => turn(() => segment(id, params, selection, setting, report)),
        pictures: () => turn(pictures),
        sideBySide: (choice, report) => turn(() => beside(choice, report)),
        select: (selection) => turn(() => select(selection)),
        look: (choice, report) => turn(() => look(choice, report)),
        lookCloser: (customer) => turn(() => ready().looker.closer(ready().tables, customer)),
        exportLens: (table, names) => turn(() => ready().looker.file(ready().tables, table, names)),
        customers: (page) => turn(() => ready().pages.page(page, page.of === 'lens' ? ready().looker.listed() : undefined)),
        customer: (id) => turn(async () => customerStory(ready().tables, segmented ?? refuse('nothing-segmented'), await ground(plainSetting), id)),
        sql: () => turn(async () => ready().tables.sql()),
        exportFile: (choice) =>
            turn(async () => {
                const isSetAside = choice.kind === 'set-aside';
                const what = isSetAside ? setAsideExportSql(loaded ?? refuse('nothing-loaded'), null, choice.reasonNames) : exportSql(choice, segmented ?? refuse('nothing-segmented'));
                return exportBlob(ready().tables, what);
            }),
        script: (choice) => turn(() => script(choice)),
        cancel: async () => {
            abort.abort();
            compute?.cancel();
            await session?.tables.db.cancel();
        },
    };
}
