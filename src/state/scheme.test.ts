import { describe, expect, it } from 'vitest';
import { readScheme, type Scheme, schemeText } from './scheme';

const scheme: Scheme = {
    app: 'fenqun',
    kind: 'scheme',
    version: 1,
    model: 'rfm',
    params: { binning: 'custom', r_edges: [10, 40.5], rules: [{ name: '重要', low: null }] },
    tuned: { binning: 'quantile' },
    dress: { order: ['b', 'a'], segments: { a: { name: { 'zh-CN': '老客户' }, tone: 'keep' }, b: {} } },
    seen: { asOf: '2024-01-31', segments: [{ segment: 'a', customers: 7 }] },
};

describe('a scheme', () => {
    it('comes back from its file as it was', () => {
        expect(readScheme(schemeText(scheme), 'x.json', ['rfm'])).toEqual({ ok: true, value: scheme });
    });

    it('says where another file goes wrong', () => {
        const text = schemeText(scheme).replace('"customers": 7', '"customers": "7"');
        const read = readScheme(text, 'x.json', ['rfm']);
        expect(read).toMatchObject({ ok: false, failure: { code: 'not-a-scheme', facts: { file: 'x.json' } } });
        expect(JSON.stringify(read)).toContain('seen.segments.0.customers');
    });

    it('is no list of customers and no other program\'s file', () => {
        for (const text of ['a,b\n1,2', '{"app":"other"}', '[]', '']) {
            expect(readScheme(text, 'x.csv', ['rfm'])).toMatchObject({ ok: false, failure: { code: 'not-a-scheme' } });
        }
    });

    it('of a model that there is not says so', () => {
        expect(readScheme(schemeText(scheme), 'x.json', ['tiers'])).toMatchObject({ failure: { code: 'unknown-model', facts: { model: 'rfm' } } });
    });
});
