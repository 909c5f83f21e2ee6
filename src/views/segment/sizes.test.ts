import { expect, it } from 'vitest';
import { sizeWarning } from './sizes';

function rows(...counts: number[]) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((customers, index) => ({ segment: `s${index}`, customers, customer_share: customers / total }));
}

it('segments of a fair size need no word', () => {
    expect(sizeWarning(rows(400, 300, 300))).toBeNull();
});

it('seventeen are too many to tell apart', () => {
    expect(sizeWarning(rows(...Array.from({ length: 17 }, () => 100)))).toMatchObject({ key: 'many', count: 17 });
});

it('segments of fewer than thirty, or of less than half a percent, are named', () => {
    expect(sizeWarning(rows(500, 29, 471))).toMatchObject({ key: 'small', segments: ['s1'] });
    expect(sizeWarning(rows(10_000, 45, 5_000))).toMatchObject({ key: 'small', segments: ['s1'] });
});

it('a segment of more than four fifths leaves little to tell apart', () => {
    expect(sizeWarning(rows(900, 100))).toMatchObject({ key: 'lopsided', share: 0.9 });
});

it('empty segments and a handful of customers are not scolded', () => {
    expect(sizeWarning(rows(500, 0, 500))).toBeNull();
    expect(sizeWarning(rows(5, 4, 3))).toBeNull();
});
