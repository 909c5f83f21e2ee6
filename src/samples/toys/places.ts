import { word, type Word } from './words';

export const tiers: readonly Word[] = [
    word('一线', 'Tier 1'),
    word('新一线', 'New tier 1'),
    word('二线', 'Tier 2'),
    word('三线及以下', 'Tier 3 and below'),
];

export interface City {
    name: Word;
    province: Word;
    /** Position in `tiers`. */
    tier: number;
    /** How many of the brand's customers live there, against the others. */
    weight: number;
    /** How far from the warehouse: added to what a parcel costs, in hundredths. */
    freight: number;
    stores: readonly Word[];
}

const zhejiang = word('浙江', 'Zhejiang');
const jiangsu = word('江苏', 'Jiangsu');
const guangdong = word('广东', 'Guangdong');
const shandong = word('山东', 'Shandong');
const sichuan = word('四川', 'Sichuan');
const henan = word('河南', 'Henan');
const hubei = word('湖北', 'Hubei');
const hunan = word('湖南', 'Hunan');
const fujian = word('福建', 'Fujian');
const anhui = word('安徽', 'Anhui');
const hebei = word('河北', 'Hebei');
const shaanxi = word('陕西', 'Shaanxi');
const liaoning = word('辽宁', 'Liaoning');
const jiangxi = word('江西', 'Jiangxi');
const guangxi = word('广西', 'Guangxi');

/** The head office is in the first one. */
export const cities: readonly City[] = [
    city('杭州', 'Hangzhou', zhejiang, 1, 9, 0, ['杭州湖滨店', 'Hangzhou Hubin'], ['杭州滨江店', 'Hangzhou Binjiang']),
    city('宁波', 'Ningbo', zhejiang, 1, 4, 0, ['宁波天一店', 'Ningbo Tianyi']),
    city('金华', 'Jinhua', zhejiang, 2, 2.5, 0),
    city('上海', 'Shanghai', word('上海', 'Shanghai'), 0, 9, 50, ['上海徐汇店', 'Shanghai Xuhui'], ['上海浦东店', 'Shanghai Pudong']),
    city('南京', 'Nanjing', jiangsu, 1, 4.5, 50, ['南京新街口店', 'Nanjing Xinjiekou']),
    city('苏州', 'Suzhou', jiangsu, 1, 4.5, 50, ['苏州园区店', 'Suzhou Industrial Park']),
    city('徐州', 'Xuzhou', jiangsu, 2, 2, 80),
    city('盐城', 'Yancheng', jiangsu, 3, 1.5, 80),
    city('北京', 'Beijing', word('北京', 'Beijing'), 0, 7, 150, ['北京朝阳店', 'Beijing Chaoyang']),
    city('广州', 'Guangzhou', guangdong, 0, 5, 150, ['广州天河店', 'Guangzhou Tianhe']),
    city('深圳', 'Shenzhen', guangdong, 0, 5.5, 150, ['深圳南山店', 'Shenzhen Nanshan']),
    city('佛山', 'Foshan', guangdong, 2, 2.5, 150),
    city('揭阳', 'Jieyang', guangdong, 3, 1.2, 180),
    city('济南', 'Jinan', shandong, 2, 2.8, 120),
    city('青岛', 'Qingdao', shandong, 1, 3, 120),
    city('临沂', 'Linyi', shandong, 3, 1.6, 120),
    city('成都', 'Chengdu', sichuan, 1, 4.5, 200, ['成都锦江店', 'Chengdu Jinjiang']),
    city('绵阳', 'Mianyang', sichuan, 3, 1.4, 250),
    city('重庆', 'Chongqing', word('重庆', 'Chongqing'), 1, 3, 220),
    city('郑州', 'Zhengzhou', henan, 1, 3, 130),
    city('南阳', 'Nanyang', henan, 3, 1.4, 150),
    city('武汉', 'Wuhan', hubei, 1, 3.6, 120, ['武汉江汉店', 'Wuhan Jianghan']),
    city('襄阳', 'Xiangyang', hubei, 3, 1.2, 150),
    city('长沙', 'Changsha', hunan, 1, 3, 150),
    city('衡阳', 'Hengyang', hunan, 3, 1, 170),
    city('福州', 'Fuzhou', fujian, 2, 2.2, 120),
    city('厦门', 'Xiamen', fujian, 2, 2, 120),
    city('合肥', 'Hefei', anhui, 1, 2.8, 60),
    city('阜阳', 'Fuyang', anhui, 3, 1.3, 80),
    city('石家庄', 'Shijiazhuang', hebei, 2, 1.8, 150),
    city('邯郸', 'Handan', hebei, 3, 1, 150),
    city('西安', "Xi'an", shaanxi, 1, 2.6, 180),
    city('沈阳', 'Shenyang', liaoning, 2, 1.6, 220),
    city('大连', 'Dalian', liaoning, 2, 1.5, 220),
    city('南昌', 'Nanchang', jiangxi, 2, 1.6, 100),
    city('赣州', 'Ganzhou', jiangxi, 3, 1, 130),
    city('南宁', 'Nanning', guangxi, 2, 1.3, 220),
];

export const cityWeights: readonly number[] = cities.map((one) => one.weight);

function city(
    zh: string,
    en: string,
    province: Word,
    tier: number,
    weight: number,
    freight: number,
    ...stores: [string, string][]
): City {
    const addresses = stores.map(([own, other]) => word(own, other));
    return { name: word(zh, en), province, tier, weight, freight, stores: addresses };
}
