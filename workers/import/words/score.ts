import type { Role } from '../../../src/domain/import';
import { chineseWords as chinese } from './chinese';
import { englishWords as english } from './english';
import { chineseWords, nameWords } from './name';

/** How strongly a header's words speak for a role, 0 to 1. */
export function nameScore(role: Role, name: string): number {
    const words = nameWords(name).replace(smallUnit, '');
    if (words === '' || words.length > 60) return 0;
    return Math.max(weightOf(chinese[role], chineseWords(words)), weightOf(english[role], words));
}

/** The unit of an amount says nothing of its role. */
const smallUnit = / (in )?(cents?|pence|minor( units?)?|fen)$|(?<=[额价款费])( ?单位)? ?分$/;

const others = new RegExp(
    [
        '\\b(tax|vat|ship|shipping|freight|postage|refund|refunded|fee|tip|profit|margin|balance|point)s?\\b',
        '\\b(weight|height|width|length|lat|latitude|lon|lng|longitude|age|rating|score|temperature|index)s?\\b',
        '\\b(percent|rate|ratio|birth|birthday|registered|signup|expiry)s?\\b',
        '税|运费|邮费|退款|余额|手续费|服务费|定金|利润|毛利|积分|佣金|重量|体积|经度|纬度|年龄|评分|比例|占比|率$|生日|出生|注册|入会',
    ].join('|'),
    'u',
);

/** Whether a header names something that none of our roles is, so that its values must not be taken for one. */
export function namesOther(name: string): boolean {
    return others.test(nameWords(name));
}

const compiled = new Map<string, RegExp>();

function weightOf(patterns: readonly (readonly [number, string])[], words: string): number {
    return Math.max(0, ...patterns.filter(([, pattern]) => expression(pattern).test(words)).map(([weight]) => weight));
}

function expression(pattern: string): RegExp {
    const known = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
    compiled.set(pattern, known);
    return known;
}
