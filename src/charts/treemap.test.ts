import { expect, it } from 'vitest';
import { palettes } from '../ui/palette';
import { treemap, type Area } from './treemap';

const area = (id: string, size: number, name = id): Area => ({
    segment: { id, tone: 'keep', weight: 1 },
    name,
    size,
    details: ['40%', '12'],
    facts: ['Share: 40%', 'Customers: 12'],
    isFaded: false,
});

it('segments without size take no room', () => {
    const option = treemap([area('a', 5), area('b', 0), area('c', -3)], { ...palettes.light, theme: 'light' });
    expect(option.series).toMatchObject([{ data: [{ id: 'a', value: 5 }] }]);
});

it('a name with markup is written as it is read', () => {
    const option = treemap([area('a', 5, 'a {b|c}')], { ...palettes.dark, theme: 'dark' });
    expect(option.series).toMatchObject([
        { data: [{ label: { formatter: '{name|a  b c }{detail|\n40%}{detail|\n12}' } }] },
    ]);
});
