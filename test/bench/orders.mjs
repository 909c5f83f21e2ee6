import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';

const products = Array.from({ length: 400 }, (_, index) => `Puzzle ${1000 + index}`);
const categories = ['ring puzzles', 'fun', 'board games', 'skill', 'construction', 'adult'];
const channels = ['web', 'app', 'store', 'phone'];
const regions = ['Guangdong', 'Jiangsu', 'Shandong', 'Zhejiang', 'Henan', 'Sichuan', 'Hubei', 'Fujian'];

/** A file of made-up order lines, ten columns, about 85 bytes a line; one customer to 20 lines. The same for the same count. */
export async function writeOrders(path, lines) {
    if (existsSync(path)) return path;
    mkdirSync(dirname(path), { recursive: true });
    const random = mulberry(lines);
    const out = createWriteStream(`${path}.part`);
    out.write('order_id,customer_id,order_date,product,category,quantity,unit_price,amount,channel,region\n');
    const customers = Math.ceil(lines / 20);
    for (let line = 0; line < lines; ) {
        const text = [];
        for (let until = Math.min(lines, line + 20_000); line < until; line++) text.push(orderLine(line, customers, random));
        if (!out.write(text.join(''))) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    renameSync(`${path}.part`, path);
    return path;
}

function orderLine(line, customers, random) {
    const order = Math.floor(line / 2.5);
    const ofOrder = mulberry(order);
    const customer = Math.floor(ofOrder() ** 2 * customers);
    const day = new Date(Date.UTC(2023, 0, 1) + Math.floor(ofOrder() * 94_608_000) * 1000);
    const quantity = 1 + Math.floor(random() * 4);
    const price = (500 + Math.floor(random() * 20_000)) / 100;
    const at = day.toISOString();
    return `O${String(order).padStart(8, '0')},C${String(customer).padStart(7, '0')},${at.slice(0, 10)} ${at.slice(11, 19)},${
        products[Math.floor(random() * products.length)]
    },${categories[Math.floor(random() * 6)]},${quantity},${price.toFixed(2)},${(quantity * price).toFixed(2)},${
        channels[Math.floor(random() * 4)]
    },${regions[Math.floor(random() * 8)]}\n`;
}

function mulberry(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), state | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}
