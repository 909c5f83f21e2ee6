import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cellsOf, text } from './file.fixture';
import { messages } from './messages';
import { sample } from './sample';
import { header } from './words';

const inWords = [
    ...['Customer name', 'Customer type', 'Industry', 'Region', 'Relationship', 'Strategic list', 'Group', 'Has loans'],
    ...['Asset quality', 'Executive is a private client'],
];

test('the same seed gives the same text, and another seed another', () => {
    expect(sample.files('en')[0]?.text).toBe(text('en'));
    expect(sample.files('en', 7)[0]?.text).not.toBe(text('en'));
});

test('the text is the one that every engine has made so far', () => {
    const digests = [text('en'), text('zh-CN')].map((one) => createHash('sha256').update(one).digest('hex').slice(0, 16));
    expect(digests).toEqual(['9897255d4a4088a3', '9528900956198b23']);
});

test('three thousand customers stand in it once each, by id and by name', () => {
    const rows = cellsOf('en');
    expect(rows).toHaveLength(3_000);
    expect(new Set(rows.map((row) => row['Customer ID'])).size).toBe(3_000);
    expect(new Set(rows.map((row) => row['Customer name'])).size).toBe(3_000);
});

test('both languages tell the same numbers, dates and ids, and name each thing by one word', () => {
    const [chinese, english] = [cellsOf('zh-CN'), cellsOf('en')];
    expect(Object.keys(chinese[0] ?? {})).toEqual(header.map((word) => word['zh-CN']));
    expect(Object.keys(english[0] ?? {})).toEqual(header.map((word) => word.en));
    for (const word of header) {
        const pairs = new Set(english.map((row, at) => `${chinese[at]?.[word['zh-CN']] ?? '?'}|${row[word.en] ?? '?'}`));
        const sides = [0, 1].map((side) => new Set([...pairs].map((pair) => pair.split('|')[side])).size);
        expect([word.en, ...sides]).toEqual([word.en, pairs.size, pairs.size]);
        const isSame = [...pairs].every((pair) => pair.split('|')[0] === pair.split('|')[1]);
        expect([word.en, isSame]).toEqual([word.en, !inWords.includes(word.en)]);
    }
});

test('no Chinese is left in the English file, and no Latin word in the Chinese one', () => {
    expect(/\p{Script=Han}/u.test(text('en'))).toBe(false);
    expect(text('zh-CN').match(/[A-Za-z]{2,}/g)).toBeNull();
});

test('the sample says its name and content in both languages', () => {
    expect(sample.id).toBe('bank');
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
});
