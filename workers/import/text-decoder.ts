const specials = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A decoder for one stream of bytes. */
export interface StreamDecoder {
    decode(bytes: Uint8Array, isLast: boolean): string;
}

/** The platform's decoder; Node 20 reads windows-1252 as latin-1 (nodejs/node#56542), which is set right here. */
export function openDecoder(encoding: string): StreamDecoder {
    const decoder = new TextDecoder(encoding);
    const isWindows = decoder.encoding === 'windows-1252';
    return {
        decode(bytes, isLast) {
            const text = decoder.decode(bytes, { stream: !isLast });
            if (!isWindows) return text;
            return text.replace(/[\u0080-\u009f]/g, (control) => specials[control.charCodeAt(0) - 0x80] ?? control);
        },
    };
}

/** Bytes that are a whole text. */
export function decodeAll(bytes: Uint8Array, encoding: string): string {
    return openDecoder(encoding).decode(bytes, true);
}
