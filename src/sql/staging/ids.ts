import { quoteText } from '../bind';
import type { Level } from './levels';
import { matches } from './rewrite';

const blanks = ' \t\r\n\v\f\u00a0\u1680\u2000\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\ufeff';
const clean = '[^\\s\\p{Z}\\p{C}](?:(?s:.*)[^\\s\\p{Z}\\p{C}])?';
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

/** A cell letter by letter without the blanks around it, rebuilt only where it has some; null when nothing is left. */
export function trimmedSql(text: string): string {
    return `case when ${matches(text, clean)} then ${text} else nullif(trim(${text}, ${quoteText(blanks)}), '') end`;
}

/** From `customer_id_text` to `customer_id` and whether it names no one, which no text with a digit is asked. */
export const customerLevels: Level[] = [
    { customer_id: trimmedSql('customer_id_text') },
    {
        has_no_customer: `case
        when customer_id is null then true
        when regexp_matches(customer_id, '[0-9]') then false
        else lower(customer_id) in (${missingWords.map(quoteText).join(', ')}) or ${matches('customer_id', invisible)}
    end`,
    },
];
