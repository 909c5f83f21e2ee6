const magics: [code: string, bytes: readonly (number | null)[]][] = [
    ['workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['parquet', [0x50, 0x41, 0x52, 0x31]],
    ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
    ['archive', [0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59]],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['image', [0xff, 0xd8, 0xff]],
    ['image', [0x47, 0x49, 0x46, 0x38]],
    ['image', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
    ['image', [0x49, 0x49, 0x2a, 0x00]],
    ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** The failure code for bytes that are no text table; null when they may be one. */
export function foreignKind(head: Uint8Array): string | null {
    if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return zipKind(head);
    return magics.find(([, bytes]) => startsWith(head, bytes))?.[0] ?? null;
}

/** The failure code for text that is something else than a table of cells. */
export function foreignText(text: string): string | null {
    const start = text.slice(0, 2000).trimStart();
    if (/^(<!doctype\s+html|<html|<table|<head|<meta|<body)\b/i.test(start)) return 'web-page';
    if (/^<\?xml\b/i.test(start)) return 'xml';
    if (/^\[\s*[{[]/.test(start) || /^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(start)) return 'json';
    return hasControls(text) ? 'binary' : null;
}

function zipKind(head: Uint8Array): string {
    const names = new TextDecoder('latin1').decode(head.subarray(0, 64 << 10));
    return /\[Content_Types\]\.xml|\bxl\/|mimetypeapplication\/vnd\.oasis/.test(names) ? 'workbook' : 'zip';
}

function startsWith(head: Uint8Array, bytes: readonly (number | null)[]): boolean {
    return head.length >= bytes.length && bytes.every((byte, at) => byte === null || head[at] === byte);
}

/** More than one character in a hundred that no text has; separators of some exports (1, 2, 28 to 31) are let pass. */
function hasControls(text: string): boolean {
    // eslint-disable-next-line no-control-regex
    const controls = text.match(/[\u0003-\u0008\u000e-\u0019\u007f]/g)?.length ?? 0;
    return controls > 4 && controls * 100 > text.length;
}
