import { expect, it } from 'vitest';
import { partsOf } from './option';

const tree = (...ids: string[]) => partsOf({ series: [{ id: 'tree', type: 'treemap', data: ids.map((id) => ({ id })) }] });

it('a chart of the same parts is the same, in whatever order', () => {
    expect(tree('a', 'b')).toBe(tree('b', 'a'));
    expect(tree('a', 'b')).not.toBe(tree('a', 'c'));
    expect(partsOf({ series: { id: 'bars', type: 'bar', data: [1, 2] } })).toBe(
        partsOf({ series: { id: 'bars', type: 'bar', data: [5, 9] } }),
    );
});
