import { describe, expect, it } from 'vitest';
import { Pages } from './pages.svelte';

describe('pages', () => {
    it('are fetched once each, and only those wanted last', async () => {
        const asked: number[] = [];
        const answers: (() => void)[] = [];
        const pages = new Pages<number>((offset, limit) => {
            asked.push(offset);
            const rows = Array.from({ length: limit }, (_, index) => offset + index);
            return new Promise((resolve) => answers.push(() => resolve(rows)));
        }, 10);
        pages.want(0, 5);
        pages.want(400, 5);
        pages.want(95, 10);
        expect(asked).toEqual([0]);
        await answer(answers);
        await answer(answers);
        await answer(answers);
        expect(asked).toEqual([0, 90, 100]);
        expect(pages.row(104)).toBe(104);
        expect(pages.row(400)).toBeUndefined();
        pages.want(0, 10);
        expect(asked).toEqual([0, 90, 100]);
    });

    it('that could not be fetched are asked for again', async () => {
        let calls = 0;
        const pages = new Pages<number>(() => Promise.resolve((calls += 1) === 1 ? null : [7]), 10);
        pages.want(0, 1);
        await Promise.resolve();
        await Promise.resolve();
        expect(pages.row(0)).toBeUndefined();
        pages.want(0, 1);
        await Promise.resolve();
        await Promise.resolve();
        expect(pages.row(0)).toBe(7);
    });

    it('are forgotten, oldest first, when there are too many', async () => {
        const pages = new Pages<number>((offset) => Promise.resolve([offset]), 1, 2);
        for (const row of [0, 1, 2]) {
            pages.want(row, 1);
            await Promise.resolve();
            await Promise.resolve();
        }
        expect([pages.row(0), pages.row(1), pages.row(2)]).toEqual([undefined, 1, 2]);
    });
});

async function answer(answers: (() => void)[]): Promise<void> {
    answers.shift()?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
