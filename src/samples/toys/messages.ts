/** What the sample is called, and what is in it in one line. */
export const messages = {
    en: {
        name: 'An educational-toy brand',
        line: 'Three years of order lines with a customer file: 6,000 families and early-education centres, sales, returns, costs',
    },
    'zh-CN': {
        name: '益智玩具品牌',
        line: '三年订单明细加会员资料：约 6,000 个家庭与早教机构，有大促、退货和成本',
    },
};
