const noWords = new Int32Array();

/** What bytes hold when read as UTF-8. */
export class Utf8Check {
    /** Broken sequences, counted as a decoder replaces them. */
    broken = 0;
    /** Sound sequences of more than one byte. */
    sound = 0;
    /** Those of three bytes or more, which other encodings hardly ever make by chance. */
    long = 0;
    nuls = 0;

    /** Gives how many bytes were taken: a sequence cut off at the end is left, unless these are the last. */
    push(bytes: Uint8Array, isLast: boolean): number {
        const end = bytes.length;
        const shift = (4 - (bytes.byteOffset & 3)) & 3;
        const words =
            end < shift + 4 ? noWords : new Int32Array(bytes.buffer, bytes.byteOffset + shift, (end - shift) >> 2);
        for (let at = 0; at < end;) {
            if ((at & 3) === (shift & 3)) {
                let word = (at - shift) >> 2;
                while (word < words.length && isPlain(words[word] ?? 0)) word++;
                at = shift + word * 4;
                if (at >= end) break;
            }
            const byte = bytes[at] ?? 0;
            if (byte < 0x80) {
                if (byte === 0) this.nuls++;
                at++;
                continue;
            }
            const length = sequenceLength(bytes, at);
            if (length < 0 && at - length >= end && !isLast) return at;
            if (length > 0) this.sound++;
            else this.broken++;
            if (length > 2) this.long++;
            at += Math.abs(length);
        }
        return end;
    }
}

/** Four bytes that are ASCII and not NUL. */
function isPlain(word: number): boolean {
    return (((word - 0x01010101) | word) & 0x80808080) === 0;
}

/** The length of the sound sequence at `at`, or less than 0: how many bytes a decoder replaces by one U+FFFD. */
function sequenceLength(bytes: Uint8Array, at: number): number {
    const lead = bytes[at] ?? 0;
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    if (length === 1) return -1;
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let index = 1; index < length; index++) {
        const byte = bytes[at + index] ?? 0;
        if (byte < (index === 1 ? lowest : 0x80) || byte > (index === 1 ? highest : 0xbf)) return -index;
    }
    return length;
}
