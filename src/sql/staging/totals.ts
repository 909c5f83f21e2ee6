import { quoteText } from '../bind';

const chinese = '小计|合计|总计|共计|累计|汇总|小計|合計|總計|共計|累計|彙總|匯總';
const english = 'sub-? ?totals?|grand totals?|totals?|sum|gesamt|zwischensumme|total général|total general|subtotaal';

/** A cell that calls its line a total: the word alone, or with what it sums before it or its figure behind it. */
const forms = [
    `.{0,40}(?:${chinese})`,
    `(?:${chinese})[^\\d]{0,12}[\\s:：].*`,
    `(?:${chinese})[(（].*`,
    `(?:.{0,40}[\\s:：])?(?:${english})`,
];
const totalPattern = `(?i)^[\\s\\x{3000}]*(?:${forms.join('|')})[\\s\\x{3000}:：]*$`;

/** Whether a line is a total: a total word where an id or the first cell stands, without a date or a customer. */
export function isTotalSql(cells: readonly string[]): string {
    const isNamed = cells.map((cell) => `coalesce(regexp_matches(${cell}, ${quoteText(totalPattern)}), false)`);
    const names = chinese.split('|').map(quoteText).join(', ');
    return `case
        when ordered_at is null or has_no_customer or customer_id in (${names}) then ${isNamed.join(' or ')}
        else false
    end`;
}
