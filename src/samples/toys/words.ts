import { word, type Word } from '../word';

export { word, type Word };

export const orderHeader: readonly Word[] = [
    word('订单编号', 'Order ID'),
    word('会员编号', 'Customer ID'),
    word('下单时间', 'Order time'),
    word('订单状态', 'Order status'),
    word('商品名称', 'Product'),
    word('商品类目', 'Category'),
    word('价格带', 'Price band'),
    word('单价', 'Unit price'),
    word('数量', 'Quantity'),
    word('优惠金额', 'Discount'),
    word('实付金额', 'Amount paid'),
    word('单位成本', 'Unit cost'),
    word('总成本', 'Total cost'),
    word('活动', 'Campaign'),
    word('渠道', 'Channel'),
    word('门店', 'Store'),
    word('省份', 'Province'),
    word('退货原单', 'Return of'),
];

export const customerHeader: readonly Word[] = [
    word('会员编号', 'Customer ID'),
    word('客户类型', 'Customer type'),
    word('联系人年龄段', 'Contact age band'),
    word('孩子出生年月', 'Child birth month'),
    word('省份', 'Province'),
    word('城市', 'City'),
    word('城市等级', 'City tier'),
    word('家庭月收入', 'Household income'),
    word('职业', 'Occupation'),
    word('学历', 'Education'),
    word('园所数', 'Sites'),
    word('注册日期', 'Registered on'),
    word('推荐人编号', 'Referred by'),
    word('推荐人数', 'Referrals'),
    word('满意度', 'Satisfaction'),
    word('建议次数', 'Suggestions'),
    word('可联系方式', 'Contact consent'),
];

export const fileNames = {
    orders: word('玩具品牌-订单明细.csv', 'toy-brand-order-lines.csv'),
    customers: word('玩具品牌-会员资料.csv', 'toy-brand-customers.csv'),
};

export const statuses = {
    completed: word('交易成功', 'Completed'),
    closed: word('交易关闭', 'Closed'),
};

export const channels = {
    marketplace: word('网店', 'Marketplace'),
    miniProgram: word('小程序', 'Mini-program'),
    livestream: word('直播间', 'Livestream'),
    store: word('门店', 'Store'),
    phone: word('电话', 'Phone'),
    seminar: word('研讨会', 'Seminar'),
};
export type Channel = keyof typeof channels;

/** What the store column says where there is no street address. */
export const desks: Readonly<Record<Channel, Word>> = {
    marketplace: word('网店旗舰店', 'Marketplace flagship'),
    miniProgram: word('小程序商城', 'Mini-program shop'),
    livestream: word('品牌直播间', 'Brand livestream'),
    store: word('门店', 'Store'),
    phone: word('机构客户部', 'Institutions desk'),
    seminar: word('机构客户部', 'Institutions desk'),
};

export const campaigns = {
    newYear: word('年货节', 'New Year fair'),
    childrensDay: word('六一儿童节', "Children's Day"),
    midYear: word('618大促', '618 sale'),
    doubleEleven: word('双11', 'Double 11'),
    doubleTwelve: word('双12', 'Double 12'),
    familyLive: word('亲子直播季', 'Family live season'),
    welcome: word('新客礼', 'Welcome coupon'),
    member: word('会员券', 'Member coupon'),
    clearance: word('清仓叠加券', 'Clearance coupon'),
    contract: word('机构协议价', 'Contract price'),
};
export type Campaign = keyof typeof campaigns;

export const customerTypes = {
    family: word('家庭', 'Family'),
    chain: word('连锁早教机构', 'Early-education chain'),
    independent: word('独立早教机构', 'Independent centre'),
};
export type CustomerType = keyof typeof customerTypes;

export const ageBands: readonly Word[] = [
    word('24岁及以下', '24 and under'),
    word('25-28岁', '25-28'),
    word('29-32岁', '29-32'),
    word('33-36岁', '33-36'),
    word('37岁及以上', '37 and over'),
];

export const incomeBands: readonly Word[] = [
    word('5千以下', 'Under 5k'),
    word('5千-1万', '5k-10k'),
    word('1万-2万', '10k-20k'),
    word('2万-3万', '20k-30k'),
    word('3万以上', 'Over 30k'),
];

export const occupations: readonly Word[] = [
    word('公司职员', 'Office worker'),
    word('全职妈妈', 'Full-time mother'),
    word('企业管理者', 'Manager'),
    word('公务员/事业单位', 'Public service'),
    word('教师', 'Teacher'),
    word('医护人员', 'Health worker'),
    word('个体经营', 'Own business'),
    word('其他', 'Other'),
];

export const institutionRoles: readonly Word[] = [word('园长', 'Centre head'), word('采购负责人', 'Purchasing lead')];

export const educations: readonly Word[] = [
    word('高中及以下', 'Secondary or less'),
    word('大专', 'Vocational college'),
    word('本科', 'Bachelor'),
    word('硕士及以上', 'Master or above'),
];

export const consents: readonly Word[] = [
    word('微信', 'WeChat'),
    word('短信', 'SMS'),
    word('微信;短信', 'WeChat;SMS'),
    word('微信;短信;电话', 'WeChat;SMS;Phone'),
    word('不同意', 'None'),
];
