import { quoteIdent } from '../bind';
import type { Part } from './typed';

/**
 * `repeats`: one row per line that equals an earlier one in every column of its file: file, line.
 * Lines are suspected by `typed.row_hash` and compared cell by cell, so no two different lines are ever taken for one.
 */
export function repeatsSql(parts: readonly Part[]): string {
    const columns = [...new Set(parts.flatMap((part) => part.columns))];
    const compared = parts.map((part, index) => suspectsSql(part, index + 1, columns));
    return `with

repeated_hashes as (

    select row_hash
    from typed
    group by 1
    having count(*) > 1

),

suspects as materialized (

    select typed.file, typed.line
    from typed
    semi join repeated_hashes on repeated_hashes.row_hash = typed.row_hash

),

compared as (

    ${compared.join('\n    union all by name\n    ')}

),

final as (

    select compared.file::integer as file, compared.line::integer as line
    from compared
    qualify row_number() over (
        partition by compared.column_count, ${columns.map((_, index) => `compared.cell_${index + 1}`).join(', ')}
        order by compared.file, compared.line
    ) > 1

)

select * from final`;
}

function suspectsSql(part: Part, file: number, columns: readonly string[]): string {
    const cells = part.columns.map(
        (column) => `coalesce(source.${quoteIdent(column)}, '') as cell_${columns.indexOf(column) + 1}`,
    );
    return `select suspects.file, suspects.line, ${part.columns.length} as column_count, ${cells.join(', ')}
    from (${part.relation}) as source
    inner join suspects on suspects.file = ${file} and suspects.line = source._line`;
}
