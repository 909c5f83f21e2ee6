/** The words of the margin measures. */
export const messages = {
    en: {
        name: 'Margin',
        summary: 'What is left of a customer’s spend after the cost of goods',
        column: {
            cost: 'Cost',
            margin: 'Margin',
            margin_rate: 'Margin rate',
            monthly_margin: 'Margin per month',
            costed_share: 'Spend with known cost',
        },
        meaning: {
            cost: 'What the goods bought cost the seller, less those that came back, in the file’s currency; less is better.',
            margin: 'Spend less cost over the lines whose cost is known, in the file’s currency; may be negative, more is better.',
            margin_rate: 'Margin as a share of the spend whose cost is known; more is better.',
            monthly_margin: 'Margin per month since the first order, in the file’s currency; more is better.',
            costed_share: 'Share of spend whose cost is known, by which to judge how far the margin can be trusted; neither way is good.',
        },
    },
    'zh-CN': {
        name: '毛利',
        summary: '客户的消费扣掉成本还剩多少',
        column: {
            cost: '成本',
            margin: '毛利',
            margin_rate: '毛利率',
            monthly_margin: '月均毛利',
            costed_share: '有成本的消费占比',
        },
        meaning: {
            cost: '所购商品的成本，退回的已扣除，单位同原文件；越少越好。',
            margin: '成本已知的明细，金额减成本，单位同原文件；可能为负，越多越好。',
            margin_rate: '毛利占成本已知的那部分消费的比例；越高越好。',
            monthly_margin: '自首单以来平均每月的毛利，单位同原文件；越多越好。',
            costed_share: '消费中成本已知的比例，用来判断毛利有多可信；不分好坏。',
        },
    },
};
