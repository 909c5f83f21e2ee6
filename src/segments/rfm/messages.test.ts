import { describe, expect, it } from 'vitest';
import { messages } from './messages';
import { parameters } from './params';
import { schemes } from './schemes/schemes';

type Texts = { [key: string]: string | Texts };

function keys(texts: Texts, path = ''): string[] {
    return Object.entries(texts).flatMap(([key, text]) =>
        typeof text === 'string' ? [`${path}${key}`.replace(/_(one|other)$/, '')] : keys(text, `${path}${key}.`),
    );
}

function facts(texts: Texts, path = ''): [string, string][] {
    return Object.entries(texts).flatMap(([key, text]): [string, string][] => {
        if (typeof text !== 'string') return facts(text, `${path}${key}.`);
        const named = [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '').sort();
        return key.endsWith('_one') ? [] : [[`${path}${key}`, [...new Set(named)].join(' ')]];
    });
}

const languages = Object.entries(messages);
const segments = [...new Set(schemes.flatMap((scheme) => scheme.segments.map((segment) => segment.id))), 'others'];

describe.each(languages)('in %s', (_language, texts: Texts) => {
    const known = keys(texts);
    it.each(segments)('segment %s has a name, a noun for its people and advice', (id) => {
        expect(known).toEqual(expect.arrayContaining([`segment.${id}`, `people.${id}`, `advice.${id}`]));
    });
    it.each(parameters.map((parameter) => parameter.name))('parameter %s and its options have labels', (name) => {
        const parameter = parameters.find((each) => each.name === name);
        const options =
            parameter?.kind === 'choice' ? parameter.options.map((option) => `option.${name}.${option}`) : [];
        expect(known).toEqual(expect.arrayContaining([`param.${name}`, ...options]));
    });
});

it('both languages say the same things with the same facts', () => {
    expect([...new Set(keys(messages['zh-CN']))].sort()).toEqual([...new Set(keys(messages.en))].sort());
    expect(Object.fromEntries(facts(messages['zh-CN']))).toEqual(Object.fromEntries(facts(messages.en)));
});
