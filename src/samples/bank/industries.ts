import { word, type Word } from '../word';
import type { CustomerType } from './words';

export interface Industry {
    name: Word;
    types: readonly CustomerType[];
    /** How many customers of its types it has, against the others. */
    weight: number;
    /** Total assets as a multiple of annual sales. */
    assets: number;
    /** What its members are called after their own name. */
    trades: readonly Word[];
}

export const industries: readonly Industry[] = [
    {
        name: word('制造业', 'Manufacturing'),
        types: ['traditional'],
        weight: 30,
        assets: 1.1,
        trades: [word('机械', 'Machinery'), word('纺织', 'Textiles'), word('电子', 'Electronics'), word('食品', 'Foods')],
    },
    {
        name: word('批发零售业', 'Wholesale and retail'),
        types: ['traditional'],
        weight: 24,
        assets: 0.45,
        trades: [word('商贸', 'Trading'), word('百货', 'Stores'), word('供应链', 'Supply')],
    },
    {
        name: word('建筑业', 'Construction'),
        types: ['traditional'],
        weight: 12,
        assets: 0.95,
        trades: [word('建设', 'Builders'), word('路桥', 'Roads'), word('安装', 'Fitters')],
    },
    {
        name: word('交通运输业', 'Transport'),
        types: ['traditional'],
        weight: 9,
        assets: 1.5,
        trades: [word('物流', 'Logistics'), word('航运', 'Shipping'), word('客运', 'Coaches')],
    },
    {
        name: word('能源', 'Energy'),
        types: ['traditional'],
        weight: 6,
        assets: 2.2,
        trades: [word('电力', 'Power'), word('燃气', 'Gas'), word('新能源', 'Renewables')],
    },
    {
        name: word('医药', 'Pharmaceuticals'),
        types: ['traditional'],
        weight: 7,
        assets: 1.2,
        trades: [word('制药', 'Pharma'), word('医疗器械', 'Devices')],
    },
    {
        name: word('农林牧渔业', 'Farming'),
        types: ['traditional'],
        weight: 5,
        assets: 1.3,
        trades: [word('农业', 'Farms'), word('水产', 'Fisheries')],
    },
    {
        name: word('住宿餐饮业', 'Hotels and catering'),
        types: ['traditional'],
        weight: 7,
        assets: 1.4,
        trades: [word('酒店', 'Hotels'), word('餐饮', 'Catering')],
    },
    {
        name: word('信息技术', 'Information technology'),
        types: ['internet', 'things', 'payment'],
        weight: 1,
        assets: 0.9,
        trades: [word('网络', 'Networks'), word('智联', 'Connect'), word('支付', 'Pay'), word('数据', 'Data')],
    },
    {
        name: word('房地产业', 'Property'),
        types: ['property'],
        weight: 1,
        assets: 3.4,
        trades: [word('置业', 'Homes'), word('地产', 'Estates'), word('城建', 'City Homes')],
    },
    {
        name: word('教育', 'Education'),
        types: ['institution'],
        weight: 38,
        assets: 2.5,
        trades: [word('中学', 'School'), word('学院', 'College'), word('大学', 'University')],
    },
    {
        name: word('医疗卫生', 'Health'),
        types: ['institution'],
        weight: 27,
        assets: 1.4,
        trades: [word('医院', 'Hospital'), word('妇幼保健院', 'Maternity Clinic')],
    },
    {
        name: word('政府机关', 'Government'),
        types: ['institution'],
        weight: 22,
        assets: 1.1,
        trades: [word('财政局', 'Finance Office'), word('水务局', 'Water Office'), word('公积金中心', 'Housing Fund')],
    },
    {
        name: word('社会团体', 'Associations'),
        types: ['institution'],
        weight: 13,
        assets: 0.8,
        trades: [word('商会', 'Chamber'), word('基金会', 'Foundation')],
    },
];

/** Where 150 million a year already makes a large company; elsewhere it takes 300. */
export const lighterIndustries: readonly string[] = ['Transport', 'Hotels and catering', 'Farming'];
