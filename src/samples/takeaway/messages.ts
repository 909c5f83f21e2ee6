/** What the sample is called, and what is in it in one line. */
export const messages = {
    en: {
        name: 'A takeaway',
        line: 'Half a year of orders around Spring Festival 2018: 4,000 customers at five stores, with dishes, coupons and costs',
    },
    'zh-CN': {
        name: '外卖店',
        line: '跨 2018 年春节的半年订单：五家门店、约 4,000 位顾客，含菜品、满减和成本',
    },
};
