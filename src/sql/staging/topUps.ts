import { quoteText } from '../bind';

const bought = [
    '充值|儲值|储值|预存|預存|购卡|購卡|办卡|辦卡|购物卡|購物卡|礼品卡|禮品卡|充卡',
    '\\b(?:e-?)?gift ?(?:card|certificate|voucher)s?\\b|\\btop-?[- ]?ups?\\b|\\bstored[- ]value\\b',
    '\\b(?:store|account|wallet) credits?\\b|\\bpre-?paid (?:card|credit|balance)s?\\b|\\b(?:wallet|account|card) recharge\\b',
].join('|');
const spent = '(?:储值|儲值|充值|预存|預存|购物卡|礼品卡)(?:卡|金|账户)?(?:余额)?(?:支付|消费|付款|抵扣|扣款|核销)';
const spentIn = '(?:paid|payment|pay) (?:with|by|via)|redeem';

/** Whether a line sells money to be spent later, by the words of its product, category or channel. */
export function isTopUpSql(columns: readonly string[]): string {
    const says = columns.map((column) => {
        const isBought = `regexp_matches(${column}, ${quoteText(`(?i)${bought}`)})`;
        return `(${isBought} and not regexp_matches(${column}, ${quoteText(`(?i)${spent}|${spentIn}`)}))`;
    });
    return says.length === 0 ? 'false' : says.map((one) => `coalesce(${one}, false)`).join(' or ');
}

/** Where such words stand. */
export const topUpColumns = ['product', 'category', 'channel'] as const;
