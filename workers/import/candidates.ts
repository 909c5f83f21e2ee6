import type { ColumnProfile, Mapping } from '../../src/domain/import';
import { nameWords } from './words/name';
import { nameScore, namesOther } from './words/score';

const most = 8;
const money =
    /金额|总额|应付|应收|实付|实收|货款|优惠|折扣|退款|运费|邮费|红包|补贴|总价|\b(?:amount|total|subtotal|paid|discount|refund(?:ed)?|shipping|tax(?:es)?|revenue|price)\b/;

/** Numbers that are money of the order: the one that counts, and those that could be taken for it. */
export function amountCandidates(columns: readonly ColumnProfile[], mapping: Mapping): string[] {
    const { amount, quantity, unit_price: price, cost, unit_cost: unitCost, order_id: order, customer_id: customer } = mapping;
    if (amount === undefined) return [];
    const taken = [quantity, price, cost, unitCost, order, customer];
    const others = columns.filter(({ name, kind, traits }) => {
        const isNumber = kind === 'number' || (kind !== 'date' && (traits?.numbers ?? 0) > 0.95 && (traits?.codes ?? 0) === 0);
        return isNumber && name !== amount && !taken.includes(name) && (nameScore('amount', name) > 0 || money.test(nameWords(name)));
    });
    return [amount, ...others.map(({ name }) => name)].slice(0, most);
}

/** Columns of dates that could be the order's: when it was placed, paid, sent, closed. */
export function dateCandidates(columns: readonly ColumnProfile[], mapping: Mapping): string[] {
    const { order_date: date } = mapping;
    if (date === undefined) return [];
    const others = columns.filter(
        ({ name, kind }) => kind === 'date' && name !== date && nameScore('order_date', name) > 0 && !namesOther(name),
    );
    return [date, ...others.map(({ name }) => name)].slice(0, most);
}
