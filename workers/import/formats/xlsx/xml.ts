import { refuseSize, type Budget } from '../collect';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an XML part as it is unpacked, a piece at a time. */
export async function* xmlPieces(
    stream: ReadableStream<Uint8Array<ArrayBuffer>>,
    budget: Budget,
    signal: AbortSignal,
): AsyncGenerator<string> {
    const reader = stream.getReader();
    let decoder: TextDecoder | undefined;
    try {
        for (;;) {
            signal.throwIfAborted();
            const { done, value } = await reader.read();
            if (done) break;
            budget.left -= value.length;
            if (budget.left < 0) refuseSize(budget);
            decoder ??= new TextDecoder(encodingOf(value));
            yield decoder.decode(value, { stream: true });
        }
    } finally {
        void reader.cancel().catch(() => undefined);
    }
    if (decoder) yield decoder.decode();
}

/** The value of an attribute in a tag's text; undefined when it has none. */
export function attribute(tag: string, name: string): string | undefined {
    const start = tag.indexOf(` ${name}="`);
    if (start >= 0) {
        const from = start + name.length + 3;
        return unescapeXml(tag.slice(from, tag.indexOf('"', from)));
    }
    if (!tag.includes(name)) return undefined;
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? '');
}

/** Every element of a name in a small part, as the text of its opening tag. */
export function tags(xml: string, name: string): string[] {
    return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

/** The text of all `t` elements, save what only tells how to say it. */
export function richText(xml: string): string {
    const bare = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
    let text = '';
    for (const [, content = ''] of bare.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?(?<!\/)>([\s\S]*?)<\/(?:\w+:)?t>/g))
        text += content;
    return cellText(text);
}

/** Text as a cell has it: entities undone, and what XML cannot hold, which is written as `_x000D_`, its underscore as `_x005F_`. */
export function cellText(text: string): string {
    const plain = unescapeXml(text);
    if (!plain.includes('_x')) return plain;
    return plain.replace(/_x(00[01][0-9a-f]|005f|d[89a-f][0-9a-f]{2}|fff[ef])_/gi, (_whole, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
    );
}

function unescapeXml(text: string): string {
    if (!text.includes('&') && !text.includes('<!')) return text;
    return text.replace(
        /<!\[CDATA\[([\s\S]*?)\]\]>|&(#[xX]?[0-9a-fA-F]+|\w+);/g,
        (whole, data: string | undefined, name = '') => (data === undefined ? entity(whole, name) : data),
    );
}

function entity(whole: string, name: string): string {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function encodingOf(head: Uint8Array): string {
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
    if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
    return head[1] === 0 ? 'utf-16le' : 'utf-8';
}
