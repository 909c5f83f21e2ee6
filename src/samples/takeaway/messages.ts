/** What the sample is called, and what is in it. */
export const messages = {
    en: {
        name: 'A takeaway',
        blurb: 'half a year of orders around Spring Festival 2018: 4,000 customers, dishes, coupons, costs',
    },
    'zh-CN': {
        name: '外卖店',
        blurb: '跨 2018 年春节的半年订单：约 4,000 位顾客，含菜品、满减与成本',
    },
};
