import { quoteText } from '../bind';
import type { Level } from './levels';
import { matches } from './rewrite';
import { unmarkedSql } from './textMarks';

const blanks = ' \t\r\n\v\f\u00a0\u1680\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\ufeff';
const clean = "[^\\s\\p{Z}\\p{C}='](?:(?s:.*)[^\\s\\p{Z}\\p{C}])?";
const invisible = '[\\s\\p{Z}\\p{C}]*';

/** What stands in a cell when nothing is meant; lower case. */
export const missingWords = [
    'nan',
    'null',
    '(null)',
    '<null>',
    '\\n',
    'none',
    'n/a',
    '#n/a',
    'na',
    'nil',
    'undefined',
    '-',
    '--',
    '—',
    '——',
    '无',
    '無',
    '空',
];

/** Names that stand for whoever came by; lower case. */
const walkIns = [
    ...'散客|门店散客|线下散客|散客会员|匿名|匿名用户|匿名买家|匿名客户|匿名会员|游客|过路客|路人|非会员|无会员|现金客户'.split('|'),
    ...'零售客户|零散客户|普通顾客|普通客户|临时客户|临时会员|默认客户|默认会员|会员默认|默认|其他客户|未知客户|未知'.split('|'),
    ...'guest|guest customer|guest checkout|guest user|walk-in|walk in|walkin|walk-in customer|walk in customer'.split('|'),
    ...'anonymous|anonymous user|cash|cash customer|cash sale|cash sales|counter sale|counter sales|default'.split('|'),
    ...'default customer|general customer|unknown|unknown customer|unregistered|pos customer|non-member|no name'.split('|'),
    ...'misc|miscellaneous|one-time customer|one time customer|retail customer'.split('|'),
];

/** Whether a cell stands as it is, with nothing around it to take away. */
export function cleanSql(text: string): string {
    return matches(text, clean);
}

/** A cell letter by letter without the blanks and text marks around it, rebuilt only where it has some; null when nothing is left. */
export function trimmedSql(text: string): string {
    const bare = `nullif(trim(${unmarkedSql(text)}, ${quoteText(blanks)}), '')`;
    return `case when ${cleanSql(text)} then ${text} else ${bare} end`;
}

/**
 * From `customer_id_text` (and `customer_id_2_text`) to `customer_id`, whether it names no one, and whether it names
 * many: a masked name or number, or a word for whoever came by.
 */
export function customerLevels(hasSecond: boolean): Level[] {
    return [
        { customer_id: hasSecond ? joinedSql : trimmedSql('customer_id_text') },
        { customer_has_digit: "regexp_matches(customer_id, '[0-9]')" },
        {
            has_no_customer: `case
        when customer_id is null then true
        when customer_has_digit then false
        else lower(customer_id) in (${missingWords.map(quoteText).join(', ')}) or ${matches('customer_id', invisible)}
    end`,
            is_shared: `coalesce(case
        when starts_with(customer_id, '00') then trim(customer_id, '0') = ''
        when customer_has_digit then false
        else lower(customer_id) in (${walkIns.map(quoteText).join(', ')})
    end, false)`,
            is_masked: `coalesce(${masks.map((sign) => `contains(customer_id, ${quoteText(sign)})`).join(' or ')}, false)`,
        },
    ];
}

const masks = ['*', '＊', '•', '●', 'xxxx', 'XXXX'];

/** Two cells as one key: a bar stands between them, and any bar within them is doubled, so that no two pairs meet. */
const joinedSql = `nullif(concat_ws(' | ', ${['customer_id_text', 'customer_id_2_text'].map(partSql).join(', ')}), '')`;

function partSql(text: string): string {
    const missing = missingWords.map(quoteText).join(', ');
    return `case when lower(trim(${text})) not in (${missing}) then replace(${trimmedSql(text)}, '|', '||') end`;
}
