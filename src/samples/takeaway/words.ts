import { word, type Word } from '../word';

export const header: readonly Word[] = [
    word('订单号', 'Order ID'),
    word('顾客编号', 'Customer ID'),
    word('下单时间', 'Ordered at'),
    word('订单状态', 'Order status'),
    word('门店', 'Store'),
    word('片区', 'District'),
    word('渠道', 'Channel'),
    word('菜品', 'Dish'),
    word('菜品分类', 'Category'),
    word('单价', 'Unit price'),
    word('数量', 'Quantity'),
    word('满减', 'Coupon'),
    word('配送费', 'Delivery fee'),
    word('实付金额', 'Amount paid'),
    word('总成本', 'Total cost'),
    word('活动', 'Offer'),
];

export const fileName = word('外卖-订单明细.csv', 'takeaway-order-lines.csv');

export const statuses = {
    completed: word('已完成', 'Completed'),
    cancelled: word('已取消', 'Cancelled'),
    refunded: word('已退款', 'Refunded'),
};
export type Status = keyof typeof statuses;

export const channels = {
    app: word('自营应用', 'App'),
    miniProgram: word('小程序', 'Mini-program'),
    phone: word('电话', 'Phone'),
};
export type Channel = keyof typeof channels;

export const offers = {
    opening: word('新店开业立减', 'Opening offer'),
    newcomer: word('新客立减', 'First-order coupon'),
    spend: word('满减券', 'Spend and save'),
    wednesday: word('周三半价', 'Half-price Wednesday'),
    backToWork: word('开工红包', 'Back-to-work coupon'),
};
export type Offer = keyof typeof offers;

export interface Store {
    name: Word;
    district: Word;
}

/** The last opened in November. */
export const stores: readonly Store[] = [
    { name: word('望塔路店', 'Tower Road'), district: word('商务区', 'Business district') },
    { name: word('大学城店', 'Campus Gate'), district: word('大学城', 'University town') },
    { name: word('河滨花园店', 'Riverside Gardens'), district: word('河滨居住区', 'Riverside') },
    { name: word('鼓楼巷店', 'Drum Lane'), district: word('老城区', 'Old town') },
    { name: word('云谷园店', 'Cloud Valley'), district: word('科技园', 'Science park') },
];
