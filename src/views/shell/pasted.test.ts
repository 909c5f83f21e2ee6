import { describe, expect, it } from 'vitest';
import { isEven } from './pasted';

describe('text that is pasted', () => {
    it('is a table already when a separator stands as often in every line', () => {
        expect(isEven('a\tb\n1\t2\n\n3\t4')).toBe(true);
        expect(isEven('a,b\r\n1,2')).toBe(true);
    });

    it('is none when line breaks inside cells have torn its rows apart', () => {
        expect(isEven('a\tb\n1\ttwo\nlines\n3\ttwo\nlines')).toBe(false);
        expect(isEven('just\nwords')).toBe(false);
        expect(isEven('')).toBe(false);
    });
});
