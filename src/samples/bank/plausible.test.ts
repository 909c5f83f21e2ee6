import { describe, expect, test } from 'vitest';
import { lighterIndustries } from './industries';
import { rowsOf, share, total, type Row } from './file.fixture';

describe.each([undefined, 3])('a bank could have such customers, seed %s', (seed) => {
    const rows = rowsOf(seed);
    const companies = rows.filter((row) => row.cells['Customer type'] === 'Traditional company');

    test('the layers of the field all have customers, existing and target', () => {
        const counts = new Map<string, number>();
        for (const row of companies) {
            const layer = `${layerOf(row)} ${row.cells['Relationship'] ?? ''}`;
            counts.set(layer, (counts.get(layer) ?? 0) + 1);
        }
        for (const layer of ['large', 'medium', 'small', 'deposits under']) {
            expect([layer, (counts.get(`${layer} Existing`) ?? 0) >= 100]).toEqual([layer, true]);
            expect([layer, (counts.get(`${layer} Target`) ?? 0) >= 12]).toEqual([layer, true]);
        }
        expect(counts.get('strategic Existing')).toBe(254);
        expect(counts.get('deposits over Existing') ?? 0).toBeGreaterThan(100);
        expect(counts.get('deposits over Target') ?? 0).toBeGreaterThan(3);
    });

    test('the lower limit of some industries makes large companies that the general one would not', () => {
        const between = companies.filter((row) => row.sales > 150_000_000 && row.sales <= 300_000_000);
        expect(between.filter((row) => lighterIndustries.includes(row.cells['Industry'] ?? '')).length).toBeGreaterThan(20);
    });

    test('every class of customer borrows, and not all of any does', () => {
        for (const type of new Set(rows.map((row) => row.cells['Customer type']))) {
            const borrowing = share(rows.filter((row) => row.cells['Customer type'] === type), (row) => row.loan > 0);
            expect(borrowing).toBeGreaterThan(0.03);
            expect(borrowing).toBeLessThan(0.9);
        }
    });

    test('what a row says of itself agrees', () => {
        for (const row of rows) {
            const { cells, accounts, active, loan, products, wallet, satisfaction, tenure } = row;
            const facts = {
                loans: (cells['Has loans'] === 'Yes') === loan > 0,
                grade: (cells['Asset quality'] !== '') === loan > 0,
                accounts: accounts >= 1 && active >= 0 && active <= accounts,
                products: products >= (loan > 0 ? 2 : 1) && products <= 14,
                ranges: wallet >= 0 && wallet <= 100 && satisfaction >= 1 && satisfaction <= 10 && tenure > 0,
                sales: (cells['Annual sales'] === '') === (cells['Customer type'] === 'Institution'),
                dates: (cells['First transaction date'] ?? '') <= (cells['Last transaction date'] ?? ''),
                assets: row.assets > 0 && row.deposit > 0 && loan < row.assets && row.contribution > 0,
            };
            expect([row.id, ...Object.entries(facts).filter(([, holds]) => !holds)]).toEqual([row.id]);
        }
    });

    test('sizes spread over orders of magnitude, and go together', () => {
        const logs = (of: (row: Row) => number) => companies.map((row) => Math.log(of(row)));
        expect(correlation(logs(({ sales }) => sales), logs(({ assets }) => assets))).toBeGreaterThan(0.9);
        expect(correlation(logs(({ sales }) => sales), logs(({ deposit }) => deposit))).toBeGreaterThan(0.4);
        expect(correlation(logs(({ sales }) => sales), logs(({ contribution }) => contribution))).toBeGreaterThan(0.5);
        expect(correlation(rows.map(({ wallet }) => wallet), rows.map(({ satisfaction }) => satisfaction))).toBeGreaterThan(0.4);
        expect(correlation(rows.map(({ wallet }) => wallet), rows.map(({ products }) => products))).toBeGreaterThan(0.3);
    });

    test('a fifth of the customers brings most of the contribution, and a quarter to a third costs money', () => {
        const contributions = rows.map(({ contribution }) => contribution).sort((one, other) => other - one);
        const best = total(contributions.slice(0, rows.length / 5)) / total(contributions);
        expect(best).toBeGreaterThan(0.8);
        expect(best).toBeLessThan(0.95);
        const profits = rows.map(({ profit }) => profit);
        expect(share(profits, (profit) => profit < 0)).toBeGreaterThan(0.22);
        expect(share(profits, (profit) => profit < 0)).toBeLessThan(0.35);
        const [gained, lost] = [profits.filter((profit) => profit > 0), profits.filter((profit) => profit < 0)].map(total);
        expect(-(lost ?? 0) / (gained ?? 1)).toBeGreaterThan(0.1);
        expect(-(lost ?? 0) / (gained ?? 1)).toBeLessThan(0.5);
    });

    test('of the money lent, one part in twelve at most is graded substandard or worse', () => {
        const bad = rows.filter((row) => ['Substandard', 'Doubtful', 'Loss'].includes(row.cells['Asset quality'] ?? ''));
        const part = total(bad.map(({ loan }) => loan)) / total(rows.map(({ loan }) => loan));
        expect(part).toBeGreaterThan(0.01);
        expect(part).toBeLessThan(1 / 12);
    });
});

function layerOf({ cells, sales, assets, loan, deposit }: Row): string {
    if (cells['Strategic list'] !== 'No') return 'strategic';
    if (loan === 0) return deposit > 500_000 ? 'deposits over' : 'deposits under';
    const limit = lighterIndustries.includes(cells['Industry'] ?? '') ? 150_000_000 : 300_000_000;
    if (sales > limit) return 'large';
    return sales > 20_000_000 && assets > 20_000_000 ? 'medium' : 'small';
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
    const [x, y] = [total(xs) / xs.length, total(ys) / ys.length];
    const sum = (of: (at: number) => number) => total(xs.map((_, at) => of(at)));
    const [dx, dy] = [(at: number) => (xs[at] ?? 0) - x, (at: number) => (ys[at] ?? 0) - y];
    return sum((at) => dx(at) * dy(at)) / Math.sqrt(sum((at) => dx(at) * dx(at)) * sum((at) => dy(at) * dy(at)));
}
