/** What the sample is called, and what is in it. */
export const messages = {
    en: {
        name: 'A bank’s corporate customers',
        blurb: 'one row per customer, ready to segment: 3,000 companies and institutions, their size, business, loans and satisfaction',
    },
    'zh-CN': {
        name: '银行公司客户',
        blurb: '每行一个客户，可直接分群：3,000 家企业与机构的规模、存贷款、产品与满意度',
    },
};
