import type { MadeTable } from '../src/domain/engine';
import type { Params, Step } from '../src/domain/model';
import type { Binds, Row } from '../src/domain/values';
import { bind, pickBinds, quoteIdent } from '../src/sql/bind';
import type { KernelTable } from '../src/domain/kernel';
import type { Db } from '../src/sql/db';
import type { Compute } from './compute';

/** Makes named tables, and remembers the SQL that made each so that a person can read it. */
export class Tables {
    private made = new Map<string, MadeTable & { stamp: number; isEmpty?: boolean }>();
    private stamp = 0;

    /** Is told how far a kernel has come. */
    tell: (done: number, total: number) => void = () => undefined;

    constructor(
        readonly db: Db,
        readonly compute: Compute = noCompute,
    ) {}

    async make(step: Step, binds: Binds = {}): Promise<void> {
        await this.replace('table', step.name, bind(step.sql, pickBinds(step.sql, binds)));
    }

    /** The same for what changes at every turn: it is not packed when it is committed, which takes longer than making it. */
    async makePassing(step: Step, binds: Binds = {}): Promise<void> {
        await this.replace('table', step.name, bind(step.sql, pickBinds(step.sql, binds)), 'temp ');
    }

    /** A room's steps: those that these parameters have no use for stand empty, unless they took arithmetic and are still right. */
    async makeAll(steps: readonly Step[], params: Params, binds: Binds): Promise<void> {
        for (const step of steps) {
            const asked = askedOf(step, params, binds);
            if (asked !== null && this.stands(step.name, asked.sql)) continue;
            const isNeeded = step.isNeeded?.(params) !== false;
            if (asked !== null) await this.makeByKernel(step, isNeeded ? asked : ofNothing(asked));
            else if (isNeeded) await this.makePassing(step, binds);
            else await this.leaveEmpty(step, binds);
        }
    }

    /** Changes whenever the table is made anew. */
    stampOf(name: string): number {
        return this.made.get(name)?.stamp ?? 0;
    }

    async view(name: string, sql: string): Promise<void> {
        await this.replace('view', name, sql);
    }

    /** A view over what changes at every turn. */
    async passingView(step: Step, binds: Binds = {}): Promise<void> {
        await this.replace('view', step.name, bind(step.sql, pickBinds(step.sql, binds)), 'temp ');
    }

    async rows(step: Step, binds: Binds = {}): Promise<Row[]> {
        const sql = bind(step.sql, pickBinds(step.sql, binds));
        return this.timed('rows', step.name, sql, () => this.db.rows(sql));
    }

    async row(step: Step, binds: Binds = {}): Promise<Row> {
        const [row] = await this.rows(step, binds);
        if (row === undefined) throw new Error(`no row from ${step.name}`);
        return row;
    }

    async drop(name: string): Promise<void> {
        const kind = this.made.get(name)?.kind ?? 'table';
        await this.db.run(`drop ${kind} if exists ${quoteIdent(name)}`);
        this.made.delete(name);
    }

    /** Runs work whose tables all change together, or not at all when it fails or is cancelled. */
    async whole<T>(work: () => Promise<T>): Promise<T> {
        const before = new Map(this.made);
        await this.db.run('begin transaction');
        try {
            const value = await work();
            await this.db.run('commit');
            return value;
        } catch (error) {
            this.made = before;
            await this.db.run('rollback');
            throw error;
        }
    }

    /** Every table's SQL with its values, in the order the tables were made. */
    sql(): MadeTable[] {
        return [...this.made.values()].map(({ name, kind, sql, milliseconds, isBeyondSql }) => ({ name, kind, sql, milliseconds, ...(isBeyondSql ? { isBeyondSql } : {}) }));
    }

    /** The table of a kernel's step, and those beside it. */
    private async makeByKernel(step: Step, { kernel, read, params, sql }: Asked): Promise<void> {
        if (this.stands(step.name, sql)) return;
        await this.timed('table', step.name, sql, async () => {
            const answer = await this.compute.run(kernel, await this.db.columns(read), params, (done, total) => this.tell(done, total));
            for (const [suffix, table] of Object.entries(answer)) await this.holdBeside(step, suffix, table);
        }, true);
    }

    private async holdBeside({ name }: Step, suffix: string, table: KernelTable): Promise<void> {
        if (suffix === '') return this.hold(name, table);
        const beside = `${name}_${suffix}`;
        await this.timed('table', beside, `-- made along with ${name}`, () => this.hold(beside, table), true);
    }

    private async hold(name: string, table: KernelTable): Promise<void> {
        await this.db.insert(arrived, table);
        const columns = Object.entries(table).map(([column, values]) => {
            const quoted = quoteIdent(column);
            return values instanceof Float64Array ? `case when not isnan(${quoted}) then ${quoted} end as ${quoted}` : quoted;
        });
        await this.db.run(`create or replace temp table ${quoteIdent(name)} as\nselect ${columns.join(', ')} from ${arrived}`);
        await this.db.run(`drop table ${arrived}`);
    }

    private async leaveEmpty(step: Step, binds: Binds): Promise<void> {
        if (this.made.get(step.name)?.isEmpty === true) return;
        await this.makePassing({ name: step.name, sql: `select * from (\n${step.sql}\n) as unneeded limit 0` }, binds);
        const made = this.made.get(step.name);
        if (made !== undefined) this.made.set(step.name, { ...made, isEmpty: true });
    }

    /** Skips what already stands: the same SQL, over tables that have not changed since. */
    private async replace(kind: 'table' | 'view', name: string, sql: string, life: '' | 'temp ' = ''): Promise<void> {
        const before = this.made.get(name);
        if (this.stands(name, sql)) return;
        if (before !== undefined && before.kind !== kind) await this.db.run(`drop ${before.kind} if exists ${quoteIdent(name)}`);
        await this.timed(kind, name, sql, () => this.db.run(`create or replace ${life}${kind} ${quoteIdent(name)} as\n${sql}`));
    }

    private async timed<T>(kind: MadeTable['kind'], name: string, sql: string, call: () => Promise<T>, isBeyondSql = false): Promise<T> {
        const start = performance.now();
        const value = await call();
        this.made.delete(name);
        this.made.set(name, { name, kind, sql: sql.trim(), milliseconds: performance.now() - start, stamp: ++this.stamp, ...(isBeyondSql ? { isBeyondSql } : {}) });
        return value;
    }

    private stands(name: string, sql: string): boolean {
        const before = this.made.get(name);
        if (before === undefined || before.sql !== sql.trim()) return false;
        const words = new Set(sql.match(/[a-z_]+/gi));
        const tables = [...this.made.values()].filter(({ kind }) => kind !== 'rows');
        return tables.every((other) => other.stamp <= before.stamp || !(words.has(other.name) || (hasMarks(other.name) && sql.includes(other.name))));
    }
}

/** A kernel's question: what it reads and is told, and all of it as text, by which a table is known to be still right. */
interface Asked {
    kernel: string;
    read: string;
    params: Params;
    sql: string;
}

function askedOf({ kernel, sql, asks }: Step, whole: Params, binds: Binds): Asked | null {
    if (kernel === undefined) return null;
    const read = bind(sql, pickBinds(sql, binds)).trim();
    return question(kernel, read, asks?.(whole) ?? whole);
}

/** The same over no rows, which leaves every table with its columns. */
function ofNothing({ kernel, read, params }: Asked): Asked {
    return question(kernel, `select * from (\n${read}\n) as unneeded limit 0`, params);
}

function question(kernel: string, read: string, params: Params): Asked {
    return { kernel, read, params, sql: `${read}\n-- and then ${kernel} ${JSON.stringify(params)}` };
}

/** What a kernel made, before it is where it belongs. */
const arrived = 'kernel_rows';

const noCompute: Compute = {
    run: (kernel) => Promise.reject(new Error(`nowhere to run ${kernel}`)),
    cancel: () => undefined,
};

function hasMarks(name: string): boolean {
    return !/^[a-z_]+$/i.test(name);
}
