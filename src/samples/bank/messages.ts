/** What the sample is called, and what is in it in one line. */
export const messages = {
    en: {
        name: 'A bank’s corporate customers',
        line: 'One row per customer, ready to segment: 3,000 companies and institutions, their deposits, loans, products and satisfaction',
    },
    'zh-CN': {
        name: '银行公司客户',
        line: '一户一行，可直接分群：3,000 家企业与机构的存贷款、产品与满意度',
    },
};
