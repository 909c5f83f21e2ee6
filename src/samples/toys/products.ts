import { dayOf } from '../calendar';
import { firstDay } from './span';
import { word, type Word } from './words';

export const categories: readonly Word[] = [
    word('解环', 'Ring puzzles'),
    word('趣味', 'Fun'),
    word('战棋', 'Board games'),
    word('考验', 'Skill'),
    word('拼插', 'Construction'),
    word('成人', 'Adult'),
];

export const priceBands: readonly Word[] = [word('经济', 'Value'), word('标准', 'Standard'), word('精品', 'Premium')];

export interface Product {
    name: Word;
    /** Position in `categories`. */
    category: number;
    /** Position in `priceBands`. */
    band: number;
    /** List price in yuan when the data begin. */
    price: number;
    /** Cost in hundredths when the data begin. */
    cost: number;
    /** How often it is taken, against the others on its shelf. */
    pull: number;
    /** The first day it is sold. */
    since: number;
}

type Entry = readonly [zh: string, en: string, price: number, since?: string];

/** For each category, for each price band, best seller first. */
const range: readonly (readonly (readonly Entry[])[])[] = [
    [
        [
            ['鲁班小环', 'Luban Mini Ring', 29], ['双心扣', 'Twin Hearts', 25],
            ['马蹄连环', 'Horseshoe Link', 35], ['钥匙解扣', 'Key Release', 19],
        ],
        [
            ['九连环', 'Nine Rings', 79], ['孔明锁六件套', 'Six Kongming Locks', 99],
            ['蝴蝶环', 'Butterfly Ring', 69], ['迷宫环', 'Maze Ring', 89, '2024-05-10'],
        ],
        [
            ['黄铜九连环礼盒', 'Brass Nine Rings Gift Box', 199],
            ['解环二十四式', 'Twenty-Four Ring Puzzles', 259], ['大师解环木盒', "Master's Ring Chest", 329],
        ],
    ],
    [
        [
            ['小鸭拖拉车', 'Pull-Along Duck', 45], ['泡泡摇铃', 'Bubble Rattle', 29],
            ['木质手敲琴', 'Little Xylophone', 55], ['磁力钓鱼', 'Magnet Fishing', 39],
        ],
        [
            ['动物认知翻翻板', 'Animal Flip Board', 89], ['儿童音乐盒', 'Music Box for Children', 119],
            ['过家家厨房', 'Play Kitchen Basics', 139], ['沙水乐园', 'Sand and Water Set', 99, '2024-03-20'],
        ],
        [
            ['木质滑轨塔', 'Wooden Rolling Tower', 189], ['多功能游戏桌', 'Activity Table', 299],
            ['婴幼儿感统套装', 'Sensory Set for Toddlers', 369],
        ],
    ],
    [
        [
            ['飞行棋', 'Ludo', 29], ['跳棋', 'Chinese Checkers', 35], ['斗兽棋', 'Jungle Chess', 25],
            ['五子棋', 'Five in a Row', 39],
        ],
        [
            ['磁石象棋', 'Magnetic Xiangqi', 79], ['国际象棋入门', 'Chess for Starters', 99],
            ['三国战棋', 'Three Kingdoms Tactics', 129], ['围棋启蒙盒', 'First Go Set', 109],
        ],
        [
            ['航海大战棋', 'Sea Battle Strategy', 189],
            ['长城保卫战', 'Defence of the Great Wall', 239, '2024-09-12'],
            ['实木棋类合集', 'Solid Wood Games Chest', 339],
        ],
    ],
    [
        [
            ['平衡小树', 'Balancing Tree', 39], ['弹珠迷宫', 'Marble Maze', 45], ['七巧板', 'Tangram', 25],
            ['记忆翻牌', 'Memory Cards', 29],
        ],
        [
            ['华容道', 'Klotski', 69], ['逻辑闯关盒', 'Logic Trail', 109],
            ['专注力追光板', 'Follow-the-Light Board', 129], ['数独启蒙棋', 'First Sudoku Board', 89],
        ],
        [
            ['编程小火车', 'Coding Train', 269], ['机关密室盒', 'Secret Mechanism Box', 219],
            ['思维训练大礼盒', 'Thinking Skills Gift Box', 359, '2025-04-18'],
        ],
    ],
    [
        [
            ['雪花片', 'Snowflake Discs', 35], ['彩色小积木', 'Colour Bricks', 49],
            ['吸管拼接棒', 'Straw Connectors', 39], ['螺母拼装车', 'Nuts-and-Bolts Car', 59],
        ],
        [
            ['磁力片基础装', 'Magnetic Tiles Starter', 129], ['大颗粒积木桶', 'Big Brick Tub', 99],
            ['水管迷宫', 'Pipe Builder', 89], ['榫卯小屋', 'Mortise-and-Tenon House', 119],
        ],
        [
            ['磁力片城堡', 'Magnetic Tiles Castle', 269], ['齿轮工程师', 'Gear Engineer', 229],
            ['斗拱古建模型', 'Dougong Temple Model', 349, '2024-10-15'],
        ],
    ],
    [
        [
            ['解压魔方', 'Calming Cube', 39], ['口袋拼图', 'Pocket Jigsaw', 45],
            ['桌面弹球', 'Desk Pinball', 55],
        ],
        [
            ['千片拼图', 'Thousand-Piece Jigsaw', 89], ['推理卡牌', 'Detective Cards', 119],
            ['金属拼装模型', 'Metal Model Kit', 99],
        ],
        [
            ['机械传动木模', 'Mechanical Wooden Model', 219],
            ['收藏级孔明锁', "Collector's Kongming Lock", 269],
            ['家庭聚会桌游', 'Family Party Game', 189, '2024-11-01'],
        ],
    ],
];

const costShare: readonly number[] = [0.5, 0.455, 0.42];

export const products: readonly Product[] = range.flatMap((shelves, category) =>
    shelves.flatMap((shelf, band) => shelf.map((entry, rank) => product(entry, category, band, rank))),
);

/** The products of a category and price band, and their pulls. */
export interface Shelf {
    products: readonly Product[];
    pulls: readonly number[];
}

/** By category, then price band. */
export const shelves: readonly (readonly Shelf[])[] = categories.map((_category, category) =>
    priceBands.map((_band, band) => {
        const own = products.filter((one) => one.category === category && one.band === band);
        return { products: own, pulls: own.map((one) => one.pull) };
    }),
);

/** Each March prices rise by about a twentieth, and costs by a little less. In hundredths. */
export function priceOn(one: Product, day: number): number {
    return Math.round(one.price * (1 + 0.045 * raises(day))) * 100;
}

export function costOn(one: Product, day: number): number {
    return Math.round(one.cost * (1 + 0.028 * raises(day)));
}

const firstRaise = dayOf('2024-03-01');
const secondRaise = dayOf('2025-03-01');

function raises(day: number): number {
    return day < firstRaise ? 0 : day < secondRaise ? 1 : 2;
}

function product([zh, en, price, since]: Entry, category: number, band: number, rank: number): Product {
    const share = (costShare[band] ?? 0) + 0.02 * (((category + 2 * rank) % 5) - 2);
    return {
        name: word(zh, en),
        category,
        band,
        price,
        cost: Math.round(price * share * 100),
        pull: 1 / (rank + 1.5),
        since: since === undefined ? firstDay : dayOf(since),
    };
}
