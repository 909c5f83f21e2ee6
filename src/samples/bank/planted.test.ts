import { describe, expect, test } from 'vitest';
import { mean, rowsOf, share, total, type Row } from './file.fixture';
import { planted } from './planted';

describe.each([undefined, 3])('what was planted is found in the data, seed %s', (seed) => {
    const rows = rowsOf(seed);
    const groups = planted(seed);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const members = (ids: readonly string[]) => ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
    const large = rows.filter((row) => row.cells['Customer type'] === 'Traditional company' && row.sales > 300_000_000);
    const median = (of: (row: Row) => number) => large.map(of).sort((one, other) => one - other)[Math.floor(large.length / 2)] ?? 0;

    test('94 groups are on the strategic list, each with its head, and their companies belong to them', () => {
        const listed = rows.filter((row) => row.cells['Strategic list'] === 'On the list');
        expect(listed.map(({ id }) => id).sort()).toEqual([...groups.strategic].sort());
        expect(listed).toHaveLength(94);
        expect(new Set(groups.list.en).size).toBe(94);
        expect(groups.list['zh-CN']).toHaveLength(94);
        expect(members(groups.members)).toHaveLength(160);
        for (const row of rows) {
            const isOfGroup = groups.list.en.includes(row.cells['Group'] ?? '');
            expect([row.id, isOfGroup]).toEqual([row.id, row.cells['Strategic list'] !== 'No']);
        }
    });

    test('stars and strangers are as large as each other, and opposite in value and in acceptance', () => {
        const [stars, strangers] = [members(groups.stars), members(groups.strangers)];
        expect(share([...stars, ...strangers], (row) => row.sales > 300_000_000)).toBe(1);
        const accepts = (row: Row) => row.wallet >= 50 && row.satisfaction >= 8 && row.products >= 5;
        expect(share(stars, accepts)).toBeGreaterThan(0.9);
        expect(share(strangers, (row) => row.wallet <= 5 && row.satisfaction <= 6)).toBe(1);
        expect(mean(strangers.map(({ sales }) => sales)) / mean(stars.map(({ sales }) => sales))).toBeGreaterThan(1);
        expect(mean(stars.map(({ contribution }) => contribution))).toBeGreaterThan(8 * mean(strangers.map(({ contribution }) => contribution)));
        const best = (row: Row) => row.contribution > median(({ contribution }) => contribution) && row.wallet > median(({ wallet }) => wallet);
        expect(share(stars, best)).toBeGreaterThan(0.75);
        expect(share(strangers, best)).toBe(0);
    });

    test('those leaving are old customers whose deposits shrink by a third or more and whose accounts fall silent', () => {
        const leaving = members(groups.leaving);
        expect(leaving).toHaveLength(85);
        expect(share(leaving, (row) => row.tenure >= 8 && row.growth <= -30 && row.satisfaction <= 4)).toBe(1);
        expect(total(leaving.map(({ active }) => active)) / total(leaving.map(({ accounts }) => accounts))).toBeLessThan(0.4);
        const others = rows.filter((row) => row.tenure >= 8 && row.growth <= -30 && row.satisfaction <= 4 && row.active > 0 && !isBad(row));
        expect(share(others, (row) => groups.leaving.includes(row.id))).toBeGreaterThan(0.7);
    });

    test('the small and loyal give us nearly all their business and are satisfied', () => {
        const small = members(groups.loyalSmall);
        expect(share(small, (row) => row.sales < 20_000_000 && row.wallet >= 82 && row.satisfaction >= 9)).toBe(1);
        expect(share(small, (row) => row.cells['Executive is a private client'] === 'Yes')).toBeGreaterThan(0.55);
        expect(mean(small.map(({ contribution }) => contribution))).toBeLessThan(mean(rows.map(({ contribution }) => contribution)) / 5);
    });

    test('the sleeping have no active account and were last seen half a year ago', () => {
        const sleeping = members(groups.sleeping);
        expect(share(sleeping, (row) => row.active === 0 && (row.cells['Last transaction date'] ?? '') <= '2024-08-03')).toBe(1);
        expect(share(rows.filter((row) => (row.cells['Last transaction date'] ?? '') <= '2024-08-03'), (row) => groups.sleeping.includes(row.id))).toBe(1);
    });

    test('bad loans, many of them to property companies, cost what others earn', () => {
        const bad = members(groups.badLoans);
        expect(share(bad, isBad)).toBe(1);
        expect(share(bad, (row) => row.cells['Customer type'] === 'Property company')).toBeGreaterThan(0.3);
        expect(share(bad, (row) => row.profit < 0)).toBeGreaterThan(0.95);
        const lost = rows.filter((row) => row.profit < 0);
        expect(total(bad.map(({ profit }) => profit)) / total(lost.map(({ profit }) => profit))).toBeGreaterThan(0.5);
    });

    test('young firms of new markets grow fast and like us', () => {
        const rising = members(groups.rising);
        expect(share(rising, (row) => (row.cells['Customer type'] ?? '').startsWith('New market'))).toBe(1);
        expect(share(rising, (row) => row.growth >= 60 && row.tenure <= 3 && row.satisfaction >= 7)).toBe(1);
        expect(share(rows.filter((row) => row.growth >= 60), (row) => groups.rising.includes(row.id))).toBe(1);
    });

    test('some institutions lend us much, borrow nothing and are worth more than most companies', () => {
        const depositors = members(groups.depositors);
        expect(share(depositors, (row) => row.cells['Customer type'] === 'Institution' && row.loan === 0)).toBe(1);
        expect(mean(depositors.map(({ deposit }) => deposit))).toBeGreaterThan(10 * mean(rows.map(({ deposit }) => deposit)));
        expect(mean(depositors.map(({ profit }) => profit))).toBeGreaterThan(3 * mean(rows.map(({ profit }) => profit)));
    });

    test('targets bank elsewhere: one account, a share of one per cent at most, and room in every layer', () => {
        const targets = rows.filter((row) => row.cells['Relationship'] === 'Target');
        expect(targets.map(({ id }) => id)).toEqual(groups.targets);
        expect(share(targets, (row) => row.accounts === 1 && row.wallet <= 1)).toBe(1);
        expect(targets.filter((row) => row.sales > 300_000_000).length).toBeGreaterThan(50);
        expect(targets.filter((row) => row.sales < 20_000_000).length).toBeGreaterThan(30);
    });
});

function isBad({ cells }: Row): boolean {
    return ['Substandard', 'Doubtful', 'Loss'].includes(cells['Asset quality'] ?? '');
}
