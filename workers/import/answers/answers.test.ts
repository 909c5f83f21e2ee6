import { describe, expect, test } from 'vitest';
import { scaleOf } from './scale';
import { answersOf, separatorOf } from './several';

const scored = (...answers: string[]) => {
    const found = scaleOf(new Map(answers.map((answer) => [answer, 1])));
    return found === null ? null : Object.fromEntries(found.map(({ answer, score }) => [answer, score]));
};

describe('answers on a scale', () => {
    test.each<[string, Record<string, number>]>([
        ['five of content', { 非常不满意: 1, 不满意: 2, 一般: 3, 满意: 4, 非常满意: 5 }],
        ['five in other words', { 很不满意: 1, 不太满意: 2, 一般: 3, 比较满意: 4, 很满意: 5 }],
        ['seven where both degrees stand', { 非常不同意: 1, 不同意: 2, 比较不同意: 3, 中立: 4, 比较同意: 5, 同意: 6, 非常同意: 7 }],
        ['in English', { 'Strongly disagree': 1, Disagree: 2, 'Neither agree nor disagree': 3, Agree: 4, 'Strongly agree': 5 }],
        ['of content in English', { 'Very dissatisfied': 1, 'Somewhat dissatisfied': 2, Neutral: 3, 'Somewhat satisfied': 4, 'Very satisfied': 5 }],
        ['how often', { 从不: 1, 很少: 2, 有时: 3, 经常: 4, 总是: 5 }],
        ['how often in English', { Never: 1, Rarely: 2, Sometimes: 3, Often: 4, Always: 5 }],
        ['how good', { Poor: 1, Fair: 2, Good: 3, 'Very good': 4, Excellent: 5 }],
        ['with an end that nobody gave', { 不满意: 2, 一般: 3, 非常满意: 5 }],
        ['with their own numbers', { '1 非常不满意': 1, '3 一般': 3, '5 非常满意': 5 }],
        ['in points', { '1分': 1, '4分': 4, '5分': 5 }],
    ])('%s', (_, wanted) => expect(scored(...Object.keys(wanted))).toEqual(wanted));

    test.each([['上海', '北京', '广州'], ['一般纳税人', '小规模'], ['Gold', 'Silver'], ['yes', 'no'], ['非常满意'], ['VIP 1', 'VIP 2'], ['北京路12', '上海路3']])('not %s …', (...values) =>
        expect(scored(...values)).toBeNull(),
    );

    test('an answer beside the scale has no number, and too many of them are no scale', () => {
        expect(scaleOf(new Map([['满意', 5], ['不满意', 4], ['不清楚', 1]]))?.map(({ answer }) => answer)).toEqual(['不满意', '满意']);
        expect(scaleOf(new Map([['满意', 2], ['不满意', 1], ['上海', 4]]))).toBeNull();
    });
});

describe('several answers in a cell', () => {
    test.each<[string, string[]]>([
        ['[;；]', ['价格;质量', '服务', '价格；服务;质量', '质量']],
        ['┋', ['价格┋质量', '服务', '价格┋服务┋质量']],
        ['[|｜]', ['red|blue', 'blue', 'red | green | blue']],
        ['、', ['价格、质量', '服务', '价格、服务、质量']],
        ['[,，]', ['red,blue', 'blue', 'red, green, blue', 'green', 'red']],
    ])('are told by %s', (separator, cells) => expect(separatorOf(cells)).toBe(separator));

    test.each([
        [['Austin, TX', 'Dallas, TX', 'Austin, TX', 'Boston, MA']],
        [['北京市、朝阳区', '上海市、徐汇区', '北京市、海淀区']],
        [['I liked it; the rest, less so', 'Fine', 'too late; and broken; twice']],
        [['red', 'blue', 'red']],
    ])('are not seen in %j', (cells) => expect(separatorOf(cells)).toBeNull());

    test('lose the blanks around them', () => expect(answersOf(' a ; b；;c', '[;；]')).toEqual(['a', 'b', 'c']));
});
