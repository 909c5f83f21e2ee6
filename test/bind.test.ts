import { expect, test } from 'vitest';
import { bind, literal, quoteIdent } from '../src/sql/bind';
import { openDb } from './db';

test('a text with quotes comes back letter by letter', async () => {
    const db = await openDb();
    const text = `it's "quoted" -- $x \\ ; drop table t`;
    expect(await db.rows(bind('select $text as v, \'$text\' as kept -- $text', { text }))).toEqual([{ v: text, kept: '$text' }]);
});

test('an identifier may hold quotes', async () => {
    const db = await openDb();
    expect(await db.rows(`select 1 as ${quoteIdent('a"b')}`)).toEqual([{ 'a"b': 1 }]);
});

test('lists, rows, dates and numbers keep their types', async () => {
    const db = await openDb();
    const sql = bind('select list_sum($edges) as s, $on as d, $rules[2].id as id, $n as n, len($none) as none', {
        edges: [1, 2.5],
        on: { date: '2024-02-29' },
        rules: [{ id: 'a' }, { id: "b'" }],
        n: 1e10,
        none: [],
    });
    expect(await db.rows(sql)).toEqual([{ s: 3.5, d: '2024-02-29', id: "b'", n: 1e10, none: 0 }]);
});

test('a missing value, a value without a place and a number that is none are bugs', () => {
    expect(() => bind('select $a', {})).toThrow('no value for $a');
    expect(() => bind('select 1', { a: 1 })).toThrow('values without a place: a');
    expect(() => literal(Number.NaN)).toThrow('not a finite number');
    expect(() => literal({ date: "2024-01-01'" })).toThrow('not an ISO date');
});
