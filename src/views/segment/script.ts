import type { MadeTable } from '../../domain/engine';

/** What ran, as one script that DuckDB can run again: tables and views by their names, what was only read as it was. */
export function script(steps: readonly MadeTable[]): string {
    return steps.map((step) => `-- ${step.name}\n${statement(step)};\n`).join('\n');
}

function statement({ name, kind, sql }: MadeTable): string {
    const select = sql.trim().replace(/;$/, '');
    return kind === 'rows' ? select : `create or replace ${kind} "${name.replaceAll('"', '""')}" as\n${select}`;
}
