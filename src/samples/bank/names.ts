import type { Random } from '../random';
import { word, type Word } from '../word';
import type { Industry } from './industries';
import type { CustomerType } from './words';

/** Places of fable and of books, so that nobody takes a name for a real one. */
const places: readonly Word[] = [
    ...[word('子虚', 'Zixu'), word('乌有', 'Wuyou'), word('蓬莱', 'Penglai'), word('瀛洲', 'Yingzhou')],
    ...[word('方壶', 'Fanghu'), word('员峤', 'Yuanqiao'), word('岱舆', 'Daiyu'), word('归墟', 'Guixu')],
    ...[word('华胥', 'Huaxu'), word('南柯', 'Nanke'), word('槐安', 'Huaian'), word('烂柯', 'Lanke')],
    ...[word('桃源', 'Taoyuan'), word('扶桑', 'Fusang'), word('青丘', 'Qingqiu'), word('昆吾', 'Kunwu')],
    ...[word('招摇', 'Zhaoyao'), word('长留', 'Changliu'), word('不周', 'Buzhou'), word('汤谷', 'Tanggu')],
    ...[word('羽民', 'Yumin'), word('君子', 'Junzi'), word('流波', 'Liubo'), word('丹穴', 'Danxue')],
    ...[word('玄圃', 'Xuanpu'), word('弱水', 'Ruoshui'), word('若木', 'Ruomu'), word('芙蓉城', 'Furongcheng')],
    ...[word('太虚', 'Taixu'), word('镜花', 'Jinghua'), word('水月', 'Shuiyue'), word('兜率', 'Doushuai')],
    ...[word('花果山', 'Huaguoshan'), word('水帘洞', 'Shuiliandong'), word('高老庄', 'Gaolaozhuang')],
    ...[word('流沙河', 'Liushahe'), word('大荒', 'Dahuang'), word('青埂', 'Qinggeng'), word('无稽', 'Wuji')],
];

const marks: readonly Word[] = [
    ...[word('恒远', 'Hengyuan'), word('金泰', 'Jintai'), word('嘉和', 'Jiahe'), word('广源', 'Guangyuan')],
    ...[word('信达', 'Xinda'), word('鼎盛', 'Dingsheng'), word('同利', 'Tongli'), word('瑞丰', 'Ruifeng')],
    ...[word('安泽', 'Anze'), word('博雅', 'Boya'), word('明德', 'Mingde'), word('润生', 'Runsheng')],
    ...[word('云帆', 'Yunfan'), word('启航', 'Qihang'), word('立新', 'Lixin'), word('众志', 'Zhongzhi')],
    ...[word('百川', 'Baichuan'), word('长青', 'Changqing'), word('天工', 'Tiangong'), word('九思', 'Jiusi')],
];

const districts: readonly Word[] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((number, position) =>
    word(`第${number}`, `No. ${position + 1}`),
);

export interface Name {
    own: Word;
    full: Word;
}

/** Who is to be named: of a group where it has one, at its head where `isHead`. */
export interface Bearer {
    type: CustomerType;
    industry: Industry;
    group: Word | null;
    isHead: boolean;
}

/** Names of which none comes twice; what heads are called, only their groups are. */
export function createNames(random: Random): (bearer: Bearer) => Name {
    const taken = new Set<string>();
    const heads = new Set<string>();
    return ({ type, industry, group, isHead }) => {
        for (;;) {
            const own = group ?? joined(any(random, places), any(random, type === 'institution' ? districts : marks));
            if (group === null && heads.has(own.en)) continue;
            const trade = any(random, industry.trades);
            const full = type === 'institution' ? joined(own, trade) : company(own, trade);
            if (taken.has(full.en) && (group === null || random.chance(0.9))) continue;
            const name = { own, full: taken.has(full.en) ? numbered(own, full, taken) : full };
            taken.add(name.full.en);
            if (isHead) heads.add(own.en);
            return name;
        }
    };
}

/** What a group of companies is called after its head. */
export function groupName(own: Word): Word {
    return word(`${own['zh-CN']}集团`, `${own.en} Group`);
}

function company(own: Word, trade: Word): Word {
    return word(`${own['zh-CN']}${trade['zh-CN']}有限公司`, `${own.en} ${trade.en} Ltd`);
}

function joined(one: Word, other: Word): Word {
    return word(`${one['zh-CN']}${other['zh-CN']}`, `${one.en} ${other.en}`);
}

function any(random: Random, words: readonly Word[]): Word {
    return words[random.whole(0, words.length - 1)] ?? word('', '');
}

/** Another company of a group that has one of this trade already. */
function numbered(own: Word, full: Word, taken: Set<string>): Word {
    for (let number = 2; ; number += 1) {
        const next = word(full['zh-CN'].replace(own['zh-CN'], `${own['zh-CN']}${number}号`), full.en.replace(own.en, `${own.en} ${number}`));
        if (!taken.has(next.en)) return next;
    }
}
