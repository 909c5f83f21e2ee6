import { word, type Word } from '../word';

export const categories: readonly Word[] = [
    word('盖饭便当', 'Rice bowls'),
    word('面食', 'Noodles'),
    word('汤粥', 'Soups and porridge'),
    word('小吃', 'Snacks'),
    word('烧烤', 'Grill'),
    word('家庭套餐', 'Family sets'),
    word('轻食', 'Light meals'),
    word('饮品', 'Drinks'),
];
export const lightMeals = 6;
export const drinks = 7;

export interface Dish {
    name: Word;
    category: number;
    /** In hundredths; so is what goes into it. */
    price: number;
    food: number;
    /** How often it is taken, against the others of its category. */
    pull: number;
}

type Listed = readonly [zh: string, en: string, yuan: number, foodShare: number, pull: number];

const menu: readonly (readonly Listed[])[] = [
    [
        ['鱼香肉丝盖饭', 'Yuxiang pork rice', 22, 0.34, 9],
        ['番茄牛腩饭', 'Tomato beef brisket rice', 32, 0.38, 7],
        ['黑椒牛柳饭', 'Black pepper beef rice', 30, 0.37, 6],
        ['宫保鸡丁饭', 'Kung pao chicken rice', 23, 0.33, 8],
        ['梅菜扣肉饭', 'Braised pork with greens rice', 28, 0.36, 5],
        ['麻婆豆腐饭', 'Mapo tofu rice', 18, 0.28, 6],
        ['照烧鸡腿饭', 'Teriyaki chicken rice', 26, 0.35, 8],
        ['鳗鱼饭', 'Eel rice', 42, 0.42, 2],
    ],
    [
        ['红烧牛肉面', 'Braised beef noodles', 26, 0.35, 8],
        ['炸酱面', 'Soybean paste noodles', 18, 0.28, 6],
        ['酸辣粉', 'Hot and sour noodles', 15, 0.26, 6],
        ['鲜虾云吞面', 'Shrimp wonton noodles', 28, 0.37, 5],
        ['葱油拌面', 'Scallion oil noodles', 14, 0.24, 4],
        ['番茄鸡蛋面', 'Tomato and egg noodles', 17, 0.27, 4],
    ],
    [
        ['皮蛋瘦肉粥', 'Pork and egg porridge', 12, 0.28, 7],
        ['紫菜蛋花汤', 'Seaweed egg soup', 8, 0.22, 7],
        ['老火靓汤', 'Slow-cooked soup', 26, 0.36, 3],
        ['南瓜小米粥', 'Pumpkin millet porridge', 9, 0.22, 4],
        ['酸菜鱼汤', 'Pickled cabbage fish soup', 36, 0.39, 2],
    ],
    [
        ['煎饺', 'Pan-fried dumplings', 12, 0.3, 7],
        ['卤蛋', 'Braised egg', 4, 0.35, 8],
        ['炸鸡翅', 'Fried chicken wings', 18, 0.36, 6],
        ['凉拌黄瓜', 'Cucumber salad', 9, 0.22, 5],
        ['春卷', 'Spring rolls', 10, 0.28, 4],
        ['薯条', 'Chips', 11, 0.25, 5],
    ],
    [
        ['羊肉串', 'Lamb skewers', 24, 0.4, 9],
        ['烤鸡翅', 'Grilled wings', 20, 0.36, 7],
        ['烤茄子', 'Grilled aubergine', 14, 0.24, 5],
        ['蒜蓉生蚝', 'Garlic oysters', 38, 0.42, 3],
        ['烤冷面', 'Grilled cold noodles', 13, 0.24, 5],
        ['小龙虾', 'Crayfish', 68, 0.44, 2],
    ],
    [
        ['三人家常套餐', 'Home set for three', 98, 0.37, 8],
        ['四人团圆套餐', 'Family set for four', 138, 0.38, 5],
        ['亲子套餐', 'Parent and child set', 78, 0.35, 6],
        ['六人宴席套餐', 'Feast for six', 228, 0.4, 1],
    ],
    [
        ['鸡胸藜麦碗', 'Chicken quinoa bowl', 34, 0.34, 6],
        ['三文鱼沙拉', 'Salmon salad', 46, 0.42, 3],
        ['牛油果鲜虾卷', 'Avocado shrimp wrap', 38, 0.38, 4],
        ['全麦蔬菜卷', 'Wholemeal veggie wrap', 26, 0.3, 5],
    ],
    [
        ['酸梅汤', 'Sour plum drink', 6, 0.2, 7],
        ['豆浆', 'Soy milk', 5, 0.2, 6],
        ['珍珠奶茶', 'Pearl milk tea', 14, 0.24, 6],
        ['可乐', 'Cola', 5, 0.5, 6],
        ['鲜榨橙汁', 'Fresh orange juice', 18, 0.34, 3],
    ],
];

export interface Shelf {
    dishes: readonly Dish[];
    pulls: readonly number[];
}

/** The dishes of each category. */
export const shelves: readonly Shelf[] = menu.map((listed, category) => ({
    dishes: listed.map(([zh, en, yuan, foodShare, pull]) => ({
        name: word(zh, en),
        category,
        price: yuan * 100,
        food: Math.round(yuan * 100 * foodShare),
        pull,
    })),
    pulls: listed.map(([, , , , pull]) => pull),
}));
