import { tableFromIPC } from 'apache-arrow';
import { afterEach, expect, test, vi } from 'vitest';
import { arrowBytes } from './arrow';

afterEach(() => {
    vi.unstubAllGlobals();
});

test('numbers and texts arrive as they are, without code made from text', () => {
    const words = ['', null, "l'été 王", null, null, 'x', '\u{1f600}', 'a'.repeat(300), null, '末'];
    const numbers = new Float64Array([0, 1, -0.5, Number.NaN, 1e300, 2, 3, 4, 5, 6]);
    vi.stubGlobal('Function', function forbidden() {
        throw new EvalError('code made from text');
    });
    const bytes = arrowBytes({ words, numbers });
    vi.unstubAllGlobals();
    const table = tableFromIPC(bytes);
    expect([...(table.getChild('words') ?? [])]).toEqual(words);
    expect([...(table.getChild('numbers') ?? [])]).toEqual([...numbers]);
});

test('a table without rows keeps its columns', () => {
    const table = tableFromIPC(arrowBytes({ words: [], numbers: new Float64Array() }));
    expect([table.numRows, table.schema.fields.map(({ name }) => name)]).toEqual([0, ['words', 'numbers']]);
});
