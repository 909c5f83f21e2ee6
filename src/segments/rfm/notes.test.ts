import { describe, expect, it } from 'vitest';
import type { Params, SegmentSummary } from '../../domain/model';
import { notes } from './notes';

const edge = (dimension: string, position: number, value: number) => ({
    dimension,
    position,
    edge: value,
    tie_rank: null,
    is_inclusive: false,
});
const tables = {
    rfm_edges: [1, 1, 3, 6].map((value, index) => edge('f', index + 1, value)),
    rfm_scores: [1, 3, 4, 5].map((score) => ({ dimension: 'f', score, customers: 1, selected_customers: 0 })),
    rfm_ties: [
        { dimension: 'f', changed_customers: 1616, customers: 4338, common_value: 1, common_customers: 1493 },
        { dimension: 'r', changed_customers: 20, customers: 4338, common_value: 2, common_customers: 110 },
    ],
};

function noted(params: Params, summary: SegmentSummary[] = []) {
    return notes({ tables, params: { binning: 'quantile', bins: 5, scheme: 'rf-ten', ...params }, summary });
}

describe('beside the scores it is said', () => {
    it('how many share a value, and what another tie policy would change', () => {
        const [first] = noted({});
        expect(first).toEqual({
            key: 'ties',
            dimension: 'f',
            value: 1,
            customers: 1493,
            changed: 1636,
            isSplit: false,
        });
        expect(noted({ binning: 'ntile' })[0]).toMatchObject({ key: 'ties', isSplit: true });
        expect(noted({ binning: 'equal-width' }).map((note) => note.key)).not.toContain('ties');
    });
    it('which scores coincident edges leave out', () => {
        expect(noted({})).toContainEqual({ key: 'coincident', dimension: 'f', scores: [2] });
    });
    it('that a scheme for five bins is used with others', () => {
        expect(noted({ bins: 4 })).toContainEqual({ key: 'bins', bins: [4, 4, 4] });
        expect(noted({ binning: 'custom', r_edges: [9], f_edges: [1, 2, 3, 4], m_edges: [1, 2, 3, 4] })).toContainEqual(
            {
                key: 'bins',
                bins: [2, 5, 5],
            },
        );
        expect(noted({}).map((note) => note.key)).not.toContain('bins');
    });
    it('how many stand where no rule reaches', () => {
        const others = { segment: 'others', customers: 12 } as SegmentSummary;
        expect(noted({ scheme: 'rfm-package' }, [others])).toContainEqual(
            expect.objectContaining({ key: 'uncovered', all: 125, customers: 12 }),
        );
        expect(noted({ scheme: 'eleven' }).map((note) => note.key)).toEqual(['ties', 'coincident']);
    });
    it('plainly that a measure is the same for all, and nothing else about that measure', () => {
        const facts = [{ dimension: 'f', customers: 8, lowest: 3, highest: 3 }];
        const said = notes({ tables: { ...tables, rfm_facts: facts }, params: { scheme: 'rf-ten' }, summary: [] });
        expect(said).toEqual([{ key: 'alike', dimension: 'f', value: 3, of: 'orders' }]);
    });
    it('nothing where there are no customers', () => {
        expect(notes({ tables: {}, params: { scheme: 'rfm-package' }, summary: [] })).toEqual([]);
    });
});
