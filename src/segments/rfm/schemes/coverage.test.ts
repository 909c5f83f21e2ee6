import { expect, test } from 'vitest';
import { coverage } from './coverage';
import { range } from './scheme';
import { schemeById, schemes } from './schemes';

test.each(['rf-ten', 'eleven', 'r-fm'])('%s parts the 125 cells of five scores exactly', (id) => {
    const found = coverage(schemeById(id), 5);
    expect(found.cells).toHaveLength(125);
    expect([found.uncovered, found.overlapping, found.dead]).toEqual([[], [], []]);
});

test('the eight classes part their eight cells exactly', () => {
    const found = coverage(schemeById('eight'), 2);
    expect(found.cells.map(({ r, f, m }) => `${r}${f}${m}`).sort()).toEqual(['000', '001', '010', '011', '100', '101', '110', '111']);
    expect([found.uncovered, found.overlapping, found.dead]).toEqual([[], [], []]);
});

test('the rules of R’s rfm leave cells open and overlap', () => {
    const found = coverage(schemeById('rfm-package'), 5);
    const cellsOf = (cells: typeof found.cells) => cells.map(({ r, f, m }) => `${r}${f}${m}`);
    expect(cellsOf(found.uncovered)).toEqual(expect.arrayContaining(['541', '251', '541']));
    expect(cellsOf(found.overlapping)).toContain('555');
    expect(found.cells.find(({ r, f, m }) => r === 5 && f === 5 && m === 5)?.rules).toEqual([1, 2]);
});

test('a rule behind one that takes all its cells is dead, and so is one beyond the bins', () => {
    const scheme = {
        id: 'made-up',
        segments: [],
        rules: [{ segment: 'a', r: range('1-2') }, { segment: 'b', r: range('2'), f: range('1') }, { segment: 'c', r: range('4') }],
    };
    const found = coverage(scheme, { r: 3, f: 2, m: 1 });
    expect(found.dead).toEqual([2, 3]);
    expect(found.uncovered.map(({ r, f }) => `${r}${f}`)).toEqual(['31', '32']);
    expect(found.overlapping).toEqual([{ r: 2, f: 1, m: 1, rules: [1, 2] }]);
});

test('every rule leads to a segment of its scheme, and every segment has a rule', () => {
    for (const { segments, rules } of schemes) {
        expect(new Set(rules.map((rule) => rule.segment))).toEqual(new Set(segments.map((segment) => segment.id)));
    }
});
