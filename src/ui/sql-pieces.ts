export interface SqlPiece {
    text: string;
    kind: 'keyword' | 'text' | 'number' | 'comment' | 'plain';
}

const keywords =
    'all and any as asc between by case cast cross desc describe distinct else end except exclude exists false filter first ' +
    'from full group having in inner intersect interval is join last left like limit not null nulls offset on or order ' +
    'outer over partition qualify right row rows range select then true union unnest using values when where window with ' +
    'create table view replace copy to';
const isKeyword = new Set(keywords.split(' '));
const pattern = /(--[^\n]*)|('(?:[^']|'')*')|("(?:[^"]|"")*")|(\b\d+(?:\.\d+)?\b)|([a-z_][a-z0-9_]*)/gi;

/** SQL cut into pieces to be coloured; joined again they are the text. */
export function sqlPieces(sql: string): SqlPiece[] {
    const pieces: SqlPiece[] = [];
    let end = 0;
    for (const match of sql.matchAll(pattern)) {
        if (match.index > end) pieces.push({ text: sql.slice(end, match.index), kind: 'plain' });
        pieces.push({ text: match[0], kind: kindOf(match) });
        end = match.index + match[0].length;
    }
    if (end < sql.length) pieces.push({ text: sql.slice(end), kind: 'plain' });
    return pieces;
}

function kindOf([, comment, text, , number, word]: RegExpExecArray | RegExpMatchArray): SqlPiece['kind'] {
    if (comment !== undefined) return 'comment';
    if (text !== undefined) return 'text';
    if (number !== undefined) return 'number';
    return word !== undefined && isKeyword.has(word.toLowerCase()) ? 'keyword' : 'plain';
}
