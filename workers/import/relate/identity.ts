import type { Role } from '../../../src/domain/import';
import { chineseWords, nameWords } from '../words/name';
import { nameScore } from '../words/score';

/** What a column's name says it tells apart, and how surely; null when it says nothing. */
export interface Identity {
    what: string;
    weight: number;
    /** Whether the name speaks of a key (`id`, `编号`) rather than of a word or a figure. */
    isKey: boolean;
}

const kinds: readonly Role[] = ['customer_id', 'order_id', 'product', 'store', 'category', 'region', 'channel'];
const bareKey = /^(id|ids|no|number|num|code|key|uid|uuid|pk|编号|号|号码|序号|编码|代码|单号|主键)$/;
const key = /(^| )(id|ids|no|number|num|code|key|uid|uuid|sku)$|[a-z](id|no)$|(编号|号|号码|编码|代码|单号|id)$/;

/** `id` in a file of orders is the order's; `user_id` the customer's, whatever it is called. */
export function identityOf(column: string, file: string): Identity | null {
    const words = chineseWords(nameWords(column));
    if (words === '') return null;
    if (!bareKey.test(words)) return { what: kindOf(words) ?? stem(words), weight: 1, isKey: key.test(words) };
    const entity = entityOf(file);
    if (entity === '') return null;
    const whole = /\p{Script=Han}$/u.test(entity) ? `${entity}编号` : `${entity} id`;
    return { what: kindOf(whole) ?? stem(whole), weight: 0.9, isKey: true };
}

/** Whether a column's figures name something, so that adding them up means nothing. */
export function isKeyName(column: string): boolean {
    const words = chineseWords(nameWords(column));
    return key.test(words) || bareKey.test(words);
}

const fillers = new RegExp(
    '^(raw|stg|src|tbl|table|data|export|exports|dim|fact|all|list|file|new|final|copy|master|dump|sheet|report|\\d+)$',
);
const chineseFillers = /(表|信息|资料|数据|列表|清单|档案|导出|报表|主表|\d+|年|月|日)/g;
const partsOfOrders = /^(item|line|detail|明细)$/;

/** What a file's rows are, by its name: `raw_orders.csv` holds orders; "" when it does not say. */
export function entityOf(file: string): string {
    const words = nameWords(file.replace(/\.[^.]+$/, ''));
    if (/\p{Script=Han}/u.test(words)) {
        const name = chineseWords(words).replaceAll(chineseFillers, '');
        return name.endsWith('明细') ? '' : name;
    }
    const last = words.split(' ').findLast((word) => !fillers.test(word));
    const entity = singular(last ?? '');
    return partsOfOrders.test(entity) ? '' : entity;
}

function kindOf(words: string): Role | null {
    const scored = kinds.map((role) => ({ role, score: nameScore(role, words) })).toSorted((a, b) => b.score - a.score)[0];
    return scored !== undefined && scored.score >= 0.5 ? scored.role : null;
}

function stem(words: string): string {
    return words.replace(key, '').trim() || words;
}

function singular(word: string): string {
    return word.replace(/ies$/, 'y').replace(/(s|x|ch|sh)es$/, '$1').replace(/([^s])s$/, '$1');
}
