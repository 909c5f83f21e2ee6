import { expect, test } from 'vitest';
import { neighbourOf } from './cells';

test('arrow keys lead from cell to cell, top row first, and end at the border', () => {
    const [rows, columns] = [['high', 'low'], ['low', 'middle', 'high']];
    const from = { row: 'high', column: 'middle' };
    expect(neighbourOf(rows, columns, from, 'ArrowDown')).toEqual({ row: 'low', column: 'middle' });
    expect(neighbourOf(rows, columns, from, 'ArrowRight')).toEqual({ row: 'high', column: 'high' });
    expect(neighbourOf(rows, columns, from, 'ArrowLeft')).toEqual({ row: 'high', column: 'low' });
    expect(neighbourOf(rows, columns, from, 'ArrowUp')).toBeNull();
    expect(neighbourOf(rows, columns, from, 'Enter')).toBeNull();
});
