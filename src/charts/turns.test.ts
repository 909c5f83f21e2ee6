import { expect, it } from 'vitest';
import { inTurn } from './turns';

it('each piece of work has a task of its own, in the order asked for', async () => {
    const done: string[] = [];
    let tasks = 0;
    const ended = new Promise<void>((resolve) => {
        for (const name of ['a', 'b', 'c']) inTurn(() => done.push(`${name}${tasks}`));
        inTurn(resolve);
    });
    const ticking = setInterval(() => (tasks += 1), 0);
    expect(done).toEqual([]);
    await ended;
    clearInterval(ticking);
    expect(done.map((each) => each[0])).toEqual(['a', 'b', 'c']);
    expect(new Set(done.map((each) => each.slice(1))).size).toBe(3);
});

it('work that was taken back is left out, and what follows is done', async () => {
    const done: string[] = [];
    await new Promise<void>((resolve) => {
        inTurn(() => done.push('a'))();
        inTurn(() => done.push('b'));
        inTurn(resolve);
    });
    expect(done).toEqual(['b']);
});
