import { expect, test } from 'vitest';
import type { MeasureEntry } from '../../domain/measuring';
import { levelOf } from './level';
import { settle } from './params';

function column(name: string, type: MeasureEntry['type'], different: number): MeasureEntry {
    return { ref: `attribute.${name}`, room: 'attribute', column: name, type, unit: 'text', better: null, lacks: null, different };
}

function measure(ref: string, type: MeasureEntry['type'], lacks: MeasureEntry['lacks'] = null): MeasureEntry {
    return { ref, room: 'any', column: ref, type, unit: 'text', better: null, lacks };
}

const own = [column('phone', 'varchar', 900), column('constant', 'varchar', 1), column('age', 'double', 60), column('region', 'varchar', 5)];
const spend = measure('monetary', 'double');

test('the first text column of few values is the one to start with, past names and what is always the same', () => {
    expect(settle({ first: null }, [...own, spend])).toMatchObject({ first: 'attribute.region', second: null, first_kind: 'text' });
});

test('without one a number, then the favourite category, then spend', () => {
    expect(settle({ first: null }, [...own.slice(0, 3), spend])).toMatchObject({ first: 'attribute.age', first_kind: 'number' });
    expect(settle({ first: null }, [spend, measure('top_category', 'varchar')])).toMatchObject({ first: 'top_category', first_kind: 'text' });
    expect(settle({ first: null }, [spend, measure('top_category', 'varchar', 'category')])).toMatchObject({ first: 'monetary', first_kind: 'number' });
});

test('a column that the data no longer has gives way, and one that stands twice is taken once', () => {
    expect(settle({ first: 'attribute.gone', second: 'attribute.age' }, own)).toMatchObject({ first: 'attribute.region', second: 'attribute.age', second_kind: 'number' });
    expect(settle({ first: 'attribute.age', second: 'attribute.age' }, own)).toMatchObject({ first: 'attribute.age', second: null });
});

test('a band is named by its edges where they are typed, else by its least and greatest', () => {
    expect(levelOf({ first_level: 'band:1', first_lowest: 14.7, first_highest: 1168.75 }, 'first', false).text).toBe('14.7 – 1,168.75');
    expect(levelOf({ first_level: 'band:1', first_lowest: 3, first_highest: 3 }, 'first', false).text).toBe('3');
    expect(levelOf({ first_level: 'band:2', first_above_edge: 18, first_up_to_edge: 30 }, 'first', false).text).toBe('> 18 – 30');
    expect(levelOf({ first_level: 'band:3', first_above_edge: -0.0123, first_up_to_edge: null }, 'first', false).text).toBe('> −0.0123');
});
