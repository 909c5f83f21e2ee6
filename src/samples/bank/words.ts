import { word, type Word } from '../word';

export const header: readonly Word[] = [
    word('客户编号', 'Customer ID'),
    word('客户名称', 'Customer name'),
    word('客户类型', 'Customer type'),
    word('行业', 'Industry'),
    word('地区', 'Region'),
    word('客户关系', 'Relationship'),
    word('战略名单', 'Strategic list'),
    word('所属集团', 'Group'),
    word('是否有贷款', 'Has loans'),
    word('年销售额', 'Annual sales'),
    word('总资产', 'Total assets'),
    word('日均存款', 'Average daily deposit'),
    word('贷款余额', 'Loan balance'),
    word('五级分类', 'Asset quality'),
    word('月均贡献', 'Monthly contribution'),
    word('月均利润', 'Monthly profit'),
    word('持有产品数', 'Products held'),
    word('钱包份额(%)', 'Share of wallet (%)'),
    word('账户数', 'Accounts'),
    word('活跃账户数', 'Active accounts'),
    word('满意度', 'Satisfaction'),
    word('合作年限', 'Tenure in years'),
    word('存款增长率(%)', 'Deposit growth (%)'),
    word('高管为私行客户', 'Executive is a private client'),
    word('交易笔数(近一年)', 'Transactions (12 months)'),
    word('首次交易日期', 'First transaction date'),
    word('最近交易日期', 'Last transaction date'),
];

export const fileName = word('银行-公司客户.csv', 'bank-corporate-customers.csv');

export const customerTypes = {
    traditional: word('传统企业', 'Traditional company'),
    internet: word('新市场-互联网', 'New market: internet'),
    things: word('新市场-物联网', 'New market: internet of things'),
    payment: word('新市场-移动支付', 'New market: mobile payment'),
    property: word('房地产企业', 'Property company'),
    institution: word('机构', 'Institution'),
};
export type CustomerType = keyof typeof customerTypes;
export const typeIds: readonly CustomerType[] = ['traditional', 'internet', 'things', 'payment', 'property', 'institution'];

export const relationships = {
    existing: word('存量客户', 'Existing'),
    target: word('目标客户', 'Target'),
};

export const listings = {
    listed: word('名单内', 'On the list'),
    member: word('集团成员', 'Group member'),
    none: word('否', 'No'),
};
export type Listing = keyof typeof listings;

export const answers = { yes: word('是', 'Yes'), no: word('否', 'No') };

/** Loans from good to lost, as supervisors grade them. */
export const grades: readonly Word[] = [
    word('正常', 'Pass'),
    word('关注', 'Special mention'),
    word('次级', 'Substandard'),
    word('可疑', 'Doubtful'),
    word('损失', 'Loss'),
];

export const regions: readonly Word[] = [
    word('华东', 'East'),
    word('华南', 'South'),
    word('华北', 'North'),
    word('华中', 'Central'),
    word('西南', 'Southwest'),
    word('东北', 'Northeast'),
];
