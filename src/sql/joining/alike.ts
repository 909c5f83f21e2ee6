import { quoteIdent, quoteText } from '../bind';
import { sameIdSql } from '../staging/idMerges';
import { trimmedSql } from '../staging/ids';

const marks = '^=?["\'“”‘’`]+|^=|["\'“”‘’`]+$';

/** The key in a cell, letter by letter. */
export function keySql(column: string): string {
    return trimmedSql(quoteIdent(column));
}

/** A key without the sign of equality and the quotes that exports leave around it. */
export function bareSql(key: string): string {
    return `regexp_replace(${key}, ${quoteText(marks)}, '', 'g')`;
}

/** One row per form that only one of these keys (a select of `key`) takes when width, case, blanks and marks are left out: same, key. */
export function alikeKeysSql(keys: string): string {
    return `select same, min(key) as key
from (select key, ${sameIdSql('bare')} as same from (select key, ${bareSql('key')} as bare from (${keys}) as keys where key is not null) as bared) as formed
group by 1
having count(*) = 1`;
}

/** Rows with `_join_found`: the key of the file that is theirs letter by letter, else the only one alike, else null. */
export function foundKeysSql(relation: string, left: string, file: string, right: string): string {
    const keys = `select distinct ${keySql(right)} as key from (${file}) as source`;
    return `select lines.* exclude (_join_key, _join_bare), coalesce(own.key, alike.key) as _join_found
from (
    select keyed.*, ${bareSql('_join_key')} as _join_bare
    from (select source.*, ${keySql(left)} as _join_key from (${relation}) as source) as keyed
) as lines
left join (${keys}) as own on own.key = lines._join_key
left join (${alikeKeysSql(keys)}) as alike on alike.same = ${sameIdSql('lines._join_bare')}`;
}
