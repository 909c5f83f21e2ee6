import type { Test } from '../../../domain/measuring';
import { type Draft, Finder, when, type Preset } from './preset';

const feedbackNames = ['建议次数', '反馈次数', '评价次数', 'Suggestions', 'Feedback', 'Reviews', '建议', '反馈', '评价'];
const referralNames = ['推荐人数', '邀请人数', '推荐数', 'Referrals', 'Invitations', 'Referred customers'];
const cityNames = ['城市', '所在城市', 'City', 'Town', '省份', '地区', 'Province', 'Region', 'State'];

/** Those whom others listen to: loyal, full of suggestions, their friends customers too, and near enough to be invited. */
export const leaders: Preset = {
    id: 'leaders',
    draft: async ({ catalogue, readValues }) => {
        const finder = new Finder(catalogue);
        const level = finder.measure('loyalty_level');
        const loyal: Test = level === null ? { measure: 'orders', is: 'at-least', value: 5 } : { measure: level, is: 'above', value: 5 };
        const feedback = finder.needed('feedback', feedbackNames, 'double');
        const referrals = finder.needed('referrals', referralNames, 'double');
        const city = finder.needed('city', cityNames, 'varchar');
        const home = city === null ? null : ((await readValues(city))[0] ?? null);
        const heard = when(feedback, (measure) => ({ measure, is: 'at-least', value: 2 }));
        const followed = when(referrals, (measure) => ({ measure, is: 'at-least', value: 1 }));
        const near = when(city, (measure) => ({ measure, is: 'among', values: home === null ? [] : [home] }));
        const signs = [
            ...when(feedback, (measure) => ({ measure, is: 'at-least', value: 1 })),
            ...when(referrals, (measure) => ({ measure, is: 'at-least', value: 1 })),
        ];
        const assumed: Draft['assumed'] = [];
        if (level === null) assumed.push({ key: 'orders', facts: {} });
        if (home !== null) assumed.push({ key: 'city', facts: { city: String(home) } });
        return {
            rules: [
                { id: 'leaders-here', word: 'leaders-here', tone: 'keep', test: { all: [loyal, ...heard, ...followed, ...near] } },
                ...(near.length === 0 ? [] : [{ id: 'leaders-elsewhere', word: 'leaders-elsewhere', tone: 'keep' as const, test: { all: [loyal, ...heard, ...followed] } }]),
                ...(signs.length === 0 ? [] : [{ id: 'leaders-to-be', word: 'leaders-to-be', tone: 'grow' as const, test: { all: [loyal, { any: signs }] } }]),
            ],
            missing: finder.missing,
            assumed,
        };
    },
};
