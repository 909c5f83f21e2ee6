/** An element as it is met: the text of its opening tag and what is inside. */
export interface Element {
    tag: string;
    content: string;
}

/** Elements of one name out of text that comes in pieces, each whole; up to where their list ends. */
export async function* elements(pieces: AsyncIterable<string>, name: string, list: string): AsyncGenerator<Element[]> {
    let text = '';
    let marks: Marks | undefined;
    for await (const piece of pieces) {
        text += piece;
        marks ??= marksOf(text, name, list);
        if (marks === undefined) continue;
        const { found, rest, isOver } = cut(text, marks);
        text = rest;
        if (found.length > 0) yield found;
        if (isOver) return;
    }
}

interface Marks {
    open: string;
    close: string;
    end: string;
}

/** Names may have a prefix, the same throughout; known once the list has begun. */
function marksOf(text: string, name: string, list: string): Marks | undefined {
    const found = new RegExp(`<(\\w+:)?${list}(?=[\\s/>])`).exec(text);
    if (found === null) return undefined;
    const prefix = found[1] ?? '';
    return { open: `<${prefix}${name}`, close: `</${prefix}${name}>`, end: `</${prefix}${list}>` };
}

function cut(text: string, { open, close, end }: Marks): { found: Element[]; rest: string; isOver: boolean } {
    const found: Element[] = [];
    const over = text.indexOf(end);
    let at = 0;
    for (;;) {
        const start = nextOpen(text, open, at);
        if (over >= 0 && (start < 0 || over < start)) return { found, rest: '', isOver: true };
        if (start < 0)
            return { found, rest: text.slice(Math.max(at, text.length - end.length - open.length)), isOver: false };
        const tagEnd = text.indexOf('>', start);
        if (tagEnd < 0) return { found, rest: text.slice(start), isOver: false };
        if (text.charCodeAt(tagEnd - 1) === 0x2f) {
            found.push({ tag: text.slice(start, tagEnd), content: '' });
            at = tagEnd + 1;
            continue;
        }
        const stop = text.indexOf(close, tagEnd);
        if (stop < 0) return { found, rest: text.slice(start), isOver: false };
        found.push({ tag: text.slice(start, tagEnd), content: text.slice(tagEnd + 1, stop) });
        at = stop + close.length;
    }
}

/** Where a tag of just this name opens. */
function nextOpen(text: string, open: string, from: number): number {
    for (let at = text.indexOf(open, from); at >= 0; at = text.indexOf(open, at + 1)) {
        const next = text.charCodeAt(at + open.length);
        if (next === 0x3e || next === 0x2f || next <= 0x20) return at;
        if (Number.isNaN(next)) return -1;
    }
    return -1;
}
