import { expect, it } from 'vitest';
import { parseMarkdown, parseSpans, type Span } from './markdown';

const plain = (text: string): Span[] => [{ kind: 'plain', text }];

it('headings, paragraphs and lists are told apart', () => {
    expect(parseMarkdown('# RFM\n\nOne line\nand the next.\n\n- first\n- second\n  goes on\n\n2. two\n')).toEqual([
        { kind: 'heading', level: 1, spans: plain('RFM') },
        { kind: 'paragraph', spans: plain('One line and the next.') },
        { kind: 'list', isOrdered: false, items: [plain('first'), plain('second goes on')] },
        { kind: 'list', isOrdered: true, items: [plain('two')] },
    ]);
});

it('lines of Chinese are joined without a blank', () => {
    expect(parseMarkdown('近度越小\n越好。')).toEqual([{ kind: 'paragraph', spans: plain('近度越小越好。') }]);
});

it('a table has a head and rows, without its ruler', () => {
    expect(parseMarkdown('| a | b |\n| --- | ---: |\n| 1 | `2` |')).toEqual([
        { kind: 'table', head: [plain('a'), plain('b')], rows: [[plain('1'), [{ kind: 'code', text: '2' }]]] },
    ]);
});

it('code keeps its lines', () => {
    expect(parseMarkdown('```\na\n\nb\n```\nafter')).toEqual([
        { kind: 'code', text: 'a\n\nb' },
        { kind: 'paragraph', spans: plain('after') },
    ]);
});

it('bold, emphasis and code are spans, and a link is its words', () => {
    expect(parseSpans('a **b** *c* `d` [e](https://example.com)')).toEqual([
        ...plain('a '),
        { kind: 'strong', text: 'b' },
        ...plain(' '),
        { kind: 'em', text: 'c' },
        ...plain(' '),
        { kind: 'code', text: 'd' },
        ...plain(' '),
        ...plain('e'),
    ]);
});

it('markup stays text', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
        { kind: 'paragraph', spans: plain('<img src=x onerror=alert(1)>') },
    ]);
});

it('an odd line never stops the reading', () => {
    expect(parseMarkdown('`x` first\n| y').map((block) => block.kind)).toEqual(['paragraph', 'table']);
    expect(parseMarkdown('```\nopen').map((block) => block.kind)).toEqual(['code']);
});
