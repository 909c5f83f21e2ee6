import { quoteIdent } from '../bind';
import { sameIdSql } from '../staging/idMerges';
import { alikeKeysSql, bareSql, keySql } from './alike';

/** One row per customer of the lines, with its key in a file that is joined by another column: raw, key. */
export function linksSql(lines: string, customer: string, left: string): string {
    return `select ${keySql(customer)} as raw, min_by(${keySql(left)}, _line) as key
from (${lines}) as lines
where ${keySql(customer)} is not null and ${keySql(left)} is not null
group by 1`;
}

/** How customers of the lines are found in a file whose rows have their key as `#key`. */
export interface Finding {
    rows: string;
    /** A table of `raw`, `key`: customers of the lines with their key in this file; null where it is the same. */
    links: string | null;
    isAlike: boolean;
    isMerged: boolean;
}

/** Customers under their id among the lines, as merged (`customer_id`), with each `key` of theirs in a file. */
export function linkedSql(finding: Finding): string {
    const spelled = spelledSql(finding);
    if (!finding.isMerged) return `select raw as customer_id, key from (${spelled}) as spelled`;
    return `select distinct coalesce(forms.merged_id, spelled.raw) as customer_id, spelled.key
from (${spelled}) as spelled
left join (select distinct ${sameIdSql('merged_id')} as same, merged_id from id_merges) as forms on forms.same = ${sameIdSql('spelled.raw')}`;
}

function spelledSql({ rows, links, isAlike }: Finding): string {
    const keys = `select distinct "#key" as key from ${quoteIdent(rows)}`;
    if (links === null && !isAlike) return `select key as raw, key from (${keys}) as keys`;
    const spellings = links === null ? 'select distinct customer_id as raw, customer_id as key from typed_cells where customer_id is not null' : `select raw, key from ${quoteIdent(links)}`;
    if (!isAlike) return spellings;
    return `select bared.raw, coalesce(own.key, alike.key) as key
from (select given.*, ${bareSql('given.key')} as bare from (${spellings}) as given) as bared
left join (${keys}) as own on own.key = bared.key
left join (${alikeKeysSql(keys)}) as alike on alike.same = ${sameIdSql('bared.bare')}`;
}
