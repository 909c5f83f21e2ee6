/** What the sample is called, and what is in it. */
export const messages = {
    en: {
        name: 'An educational-toy brand',
        blurb:
            'Three years of orders from about 6,000 made-up families and early-education centres: ' +
            'six categories, sales, returns and costs, and a customer file.',
    },
    'zh-CN': {
        name: '益智玩具品牌',
        blurb: '约六千个虚构的家庭与早教机构，三年订单明细，含六大品类、大促、退货和成本，另附会员资料。',
    },
};
