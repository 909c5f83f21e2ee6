import type { MadeTable } from '../../domain/engine';

/**
 * What ran, as one script that DuckDB can run again: tables and views by their names, what was only read as it was; what the app
 * itself computed in between as a remark.
 */
export function script(steps: readonly MadeTable[]): string {
    return steps.map((step) => `-- ${step.name}\n${step.isBeyondSql ? remark(step) : `${statement(step)};`}\n`).join('\n');
}

function remark({ sql }: MadeTable): string {
    return `-- is computed by the app, not by SQL, from the rows of:\n${sql.trim().replaceAll(/^/gm, '-- ')}`;
}

function statement({ name, kind, sql }: MadeTable): string {
    const select = sql.trim().replace(/;$/, '');
    return kind === 'rows' ? select : `create or replace ${kind} "${name.replaceAll('"', '""')}" as\n${select}`;
}
