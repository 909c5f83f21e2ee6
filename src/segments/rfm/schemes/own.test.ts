import fc from 'fast-check';
import { expect, test } from 'vitest';
import { model } from '../model';
import { ownOf, paramOf, readOwn, schemeOf } from './own';
import { schemes } from './schemes';

const rule = { segment: 'champions', r: [5, 5], f: [4, 5] };
const given = (more: object) => JSON.parse(JSON.stringify({ of: 'rf-ten', segments: [], rules: [rule], ...more }));

test.each(schemes)('$id as own rules, kept and read again, is the same scheme', (scheme) => {
    const { own, flaws } = readOwn(JSON.parse(JSON.stringify(paramOf(ownOf(scheme)))));
    expect(flaws).toEqual([]);
    expect(own).toEqual(ownOf(scheme));
    const again = schemeOf(scheme.id, { rules: paramOf(ownOf(scheme)) });
    expect([again.rules, again.segments]).toEqual([scheme.rules, scheme.segments]);
});

test('nothing at all is the chosen scheme, and so are rules of another one', () => {
    expect(readOwn(null)).toEqual({ own: null, flaws: [] });
    expect(schemeOf('eleven', { rules: given({}) })).toBe(schemes.find(({ id }) => id === 'eleven'));
});

test.each([['text'], [7], [[]], [{}], [{ of: 'rf-ten' }], [{ of: 'gone', rules: [rule] }], [{ of: 'rf-ten', rules: ['x', 4] }]])(
    '%j cannot be used and is refused',
    (value) => {
        expect(readOwn(value)).toEqual({ own: null, flaws: [{ key: 'unreadable' }] });
    },
);

test('rules that say nothing usable are left out, the others stay', () => {
    const { own, flaws } = readOwn(given({ rules: [rule, { r: [1, 1] }, { segment: 'loyal', f: 'all' }, null] }));
    expect(own?.rules).toEqual([rule]);
    expect(flaws).toEqual([{ key: 'dropped', rules: 3 }]);
});

test('scores are made whole and a single one a range; upside down they stay, for nobody', () => {
    const { own, flaws } = readOwn(given({ rules: [{ segment: 'loyal', r: 4, f: [1.6, 250], m: [3, 2] }] }));
    expect(own?.rules).toEqual([{ segment: 'loyal', r: [4, 4], f: [2, 99], m: [3, 2] }]);
    expect(flaws).toEqual([{ key: 'bounds', rules: 1 }]);
});

test('a segment that nobody declared is made one, a published one is known anyway', () => {
    const { own, flaws } = readOwn(given({ rules: [rule, { segment: 'Big Spenders!' }] }));
    expect(own?.segments).toEqual([
        { id: 'champions', tone: 'keep', name: {} },
        { id: 'big-spenders', tone: 'rest', name: { en: 'big-spenders' } },
    ]);
    expect(flaws).toEqual([{ key: 'declared', segments: 1 }]);
});

test('names, tones and ids from a file are only what they may be', () => {
    const segments = [{ id: 'own-1', tone: 'loud', name: { en: '  A  ', 'zh-CN': 4 } }, { id: 'own-1', tone: 'keep' }, 'x', { id: '--' }];
    expect(readOwn(given({ segments })).own?.segments[0]).toEqual({ id: 'own-1', tone: 'rest', name: { en: 'A' } });
});

test('own segments stand in their order, those that no rule leads to are not shown, holes are others', () => {
    const segments = [{ id: 'own-1', tone: 'grow', name: { en: 'Mine' } }, { id: 'loyal', tone: 'keep', name: {} }];
    const params = { scheme: 'rf-ten', rules: given({ segments, rules: [rule, { segment: 'own-1', r: [1, 1] }] }) };
    expect(model.segments(params)).toEqual([
        { id: 'own-1', tone: 'grow', weight: 0.5, word: 'own-grow', facts: { number: 1 }, name: { en: 'Mine' } },
        { id: 'champions', tone: 'keep', weight: 1 },
        { id: 'others', tone: 'rest', weight: 0 },
    ]);
});

test('without any rule all are others', () => {
    expect(model.segments({ scheme: 'eight', rules: given({ of: 'eight', rules: [] }) }).map(({ id }) => id)).toEqual(['others']);
});

test('whatever a file holds, reading and naming never throw', () => {
    fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 3 }), (rules, segments, list) => {
            for (const value of [rules, { of: 'eight', rules, segments }, { of: 'rf-ten', rules: list, segments: list }]) {
                const params = { scheme: 'rf-ten', rules: JSON.parse(JSON.stringify(value)) };
                expect(model.segments(params).length).toBeGreaterThan(0);
                expect(model.bind(params)['rules']).not.toEqual([]);
            }
        }),
    );
});
