import { expect, test } from 'vitest';
import { must, openEngine } from './engine';

const quiet = () => undefined;

test('a header taken away by hand is gone, and comes back', async () => {
    const engine = await openEngine();
    const file = new File(['id,on,sum\n1,2024-01-05,10\n2,2024-01-06,20\n'], 'orders.csv');
    const names = async (choice: { headerLine?: number | null }) =>
        must(await engine.inspect([file], [choice], quiet))[0]?.columns.map((column) => column.name);
    expect(await names({})).toEqual(['id', 'on', 'sum']);
    expect(await names({ headerLine: null })).toEqual(['column 1', 'column 2', 'column 3']);
    expect(await names({ headerLine: 1 })).toEqual(['id', 'on', 'sum']);
});
