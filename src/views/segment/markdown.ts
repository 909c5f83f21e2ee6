/** A run of text inside a block. */
export interface Span {
    kind: 'plain' | 'strong' | 'em' | 'code';
    text: string;
}

/** A block of an explanation. What is not known here stays text, so nothing written in it can become markup. */
export type Block =
    | { kind: 'heading'; level: number; spans: Span[] }
    | { kind: 'paragraph'; spans: Span[] }
    | { kind: 'list'; isOrdered: boolean; items: Span[][] }
    | { kind: 'table'; head: Span[][]; rows: Span[][][] }
    | { kind: 'code'; text: string };

/** Reads the little Markdown that rooms' explanations use: headings, paragraphs, lists, tables, code. */
export function parseMarkdown(text: string): Block[] {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length;) {
        const taken = takeBlock(lines, at);
        if (taken.block !== null) blocks.push(taken.block);
        at = taken.next;
    }
    return blocks;
}

/** Bold, emphasis, code, and links as their words. */
export function parseSpans(text: string): Span[] {
    const spans: Span[] = [];
    let end = 0;
    for (const match of text.matchAll(inline)) {
        if (match.index > end) spans.push({ kind: 'plain', text: text.slice(end, match.index) });
        spans.push(spanOf(match));
        end = match.index + match[0].length;
    }
    if (end < text.length) spans.push({ kind: 'plain', text: text.slice(end) });
    return spans;
}

const inline = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\([^)]*\)|\*([^*\s][^*]*)\*/g;
const item = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/;
const heading = /^(#{1,6})\s+(.*)$/;

interface Taken {
    block: Block | null;
    next: number;
}

function takeBlock(lines: string[], at: number): Taken {
    const line = lines[at] ?? '';
    const [, marks, title] = heading.exec(line) ?? [];
    if (marks !== undefined)
        return { block: { kind: 'heading', level: marks.length, spans: parseSpans(title ?? '') }, next: at + 1 };
    if (line.startsWith('```')) return takeCode(lines, at);
    if (line.startsWith('|')) return takeTable(lines, at);
    if (item.test(line)) return takeList(lines, at);
    if (line.trim() === '') return { block: null, next: at + 1 };
    return takeParagraph(lines, at);
}

function takeCode(lines: string[], at: number): Taken {
    const close = lines.findIndex((line, index) => index > at && line.startsWith('```'));
    const end = close === -1 ? lines.length : close;
    return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
}

function takeTable(lines: string[], at: number): Taken {
    const next = endOf(lines, at, (line) => line.startsWith('|'));
    const rows = lines.slice(at, next).map(cellsOf);
    const [head = [], ...body] = rows.filter((cells) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
    return {
        block: { kind: 'table', head: head.map(parseSpans), rows: body.map((cells) => cells.map(parseSpans)) },
        next,
    };
}

function takeList(lines: string[], at: number): Taken {
    const next = endOf(lines, at, (line) => line.trim() !== '' && !heading.test(line));
    const items: string[] = [];
    for (const line of lines.slice(at, next)) {
        const [, , text] = item.exec(line) ?? [];
        if (text !== undefined) items.push(text);
        else items.push(joined(items.pop() ?? '', line.trim()));
    }
    const isOrdered = item.exec(lines[at] ?? '')?.[1] !== undefined;
    return { block: { kind: 'list', isOrdered, items: items.map(parseSpans) }, next };
}

function takeParagraph(lines: string[], at: number): Taken {
    const next = endOf(
        lines,
        at,
        (line) => line.trim() !== '' && !heading.test(line) && !item.test(line) && !/^[|`]{1}/.test(line),
    );
    const end = Math.max(next, at + 1);
    const text = lines
        .slice(at, end)
        .map((line) => line.trim())
        .reduce(joined);
    return { block: { kind: 'paragraph', spans: parseSpans(text) }, next: end };
}

function endOf(lines: string[], at: number, belongs: (line: string) => boolean): number {
    const stop = lines.findIndex((line, index) => index >= at && !belongs(line));
    return stop === -1 ? lines.length : stop;
}

function cellsOf(line: string): string[] {
    return line
        .replace(/^\|/, '')
        .replace(/\|\s*$/, '')
        .split('|')
        .map((cell) => cell.trim());
}

/** Lines are joined by a blank, except between two Chinese characters. */
function joined(first: string, second: string): string {
    const isChinese = /[\u3000-\u9fff\uff00-\uffef]$/.test(first) && /^[\u3000-\u9fff\uff00-\uffef]/.test(second);
    return isChinese ? first + second : `${first} ${second}`;
}

function spanOf([, strong, code, link, em]: RegExpExecArray | RegExpMatchArray): Span {
    if (strong !== undefined) return { kind: 'strong', text: strong };
    if (code !== undefined) return { kind: 'code', text: code };
    if (em !== undefined) return { kind: 'em', text: em };
    return { kind: 'plain', text: link ?? '' };
}
