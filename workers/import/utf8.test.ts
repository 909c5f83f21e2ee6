import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Check } from './utf8';

const bytes = fc.array(
    fc.oneof(
        fc.constantFrom(
            0x41,
            0x2c,
            0x0a,
            0x7f,
            0x80,
            0x9f,
            0xa0,
            0xbf,
            0xc0,
            0xc2,
            0xdf,
            0xe0,
            0xe4,
            0xed,
            0xef,
            0xf0,
            0xf1,
            0xf4,
            0xf5,
            0xff,
        ),
        fc.constantFrom(0x80, 0x90, 0xbf),
    ),
    { maxLength: 24 },
);

test('broken sequences are counted as a decoder replaces them, wherever the bytes are cut', () => {
    fc.assert(
        fc.property(bytes, fc.nat(24), fc.nat(3), (list, cut, shift) => {
            const all = new Uint8Array([...Array<number>(shift).fill(0x20), ...list]).subarray(shift);
            const check = new Utf8Check();
            const taken = check.push(all.subarray(0, cut), cut >= all.length);
            if (cut < all.length) check.push(all.subarray(taken), true);
            const replaced = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(all)].filter(
                (character) => character === '\ufffd',
            );
            expect(check.broken).toBe(replaced.length);
        }),
        { seed: 3, numRuns: 5000 },
    );
});

test('NULs and sound sequences are counted', () => {
    const check = new Utf8Check();
    check.push(new TextEncoder().encode('a\0b单é\0👩 and a long stretch of ASCII after it, 0123456789'), true);
    expect(check).toMatchObject({ nuls: 2, sound: 3, broken: 0 });
});
