import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const products = ['启蒙积木', '木质拼图', '磁力片', '早教绘本', '感统平衡板', '彩泥套装', 'ring puzzle', 'board game'];
const regions = ['广东省深圳市', '江苏省南京市', '山东省青岛市', '浙江省杭州市', '河南省郑州市', '四川省成都市'];

/** A file of made-up Chinese order lines of about so many bytes, in an encoding that Node cannot write by itself. */
export function writeEncoded(path, encoding, megabytes) {
    if (existsSync(path)) return path;
    mkdirSync(dirname(path), { recursive: true });
    const block = Buffer.concat([encoderOf(encoding)(Array.from({ length: 20_000 }, (_, line) => lineOf(line)).join(''))]);
    const times = Math.max(1, Math.round((megabytes * 1e6) / block.length));
    writeFileSync(path, Buffer.concat(Array.from({ length: times }, () => block)));
    return path;
}

function lineOf(line) {
    return `DD${String(line).padStart(9, '0')},买家${line % 3571},2024-0${1 + (line % 9)}-1${line % 10} 10:30:00,${products[line % 8]},${1 + (line % 4)},${(line % 997) + 0.5},${regions[line % 6]}\n`;
}

function encoderOf(encoding) {
    if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
    const decoder = new TextDecoder(encoding);
    const codes = new Map();
    for (let high = 0x81; high <= 0xfe; high++) {
        for (let low = 0x40; low <= 0xfe; low++) {
            const text = decoder.decode(new Uint8Array([high, low]));
            if (text.length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, [high, low]);
        }
    }
    return (text) => Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}
