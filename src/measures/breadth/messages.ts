/** The words of the breadth measures. */
export const messages = {
    en: {
        name: 'Breadth',
        summary: 'How many different things a customer buys',
        column: {
            products: 'Products',
            categories: 'Categories',
            category_entropy: 'Spread over categories',
        },
        meaning: {
            products: 'How many different products were bought; more is better.',
            categories: 'How many different categories were bought from; more is better.',
            category_entropy: 'Entropy of spend over categories, in nats: 0 for a single category, ln n for n equal ones; more is broader and better.',
        },
    },
    'zh-CN': {
        name: '品类宽度',
        summary: '客户买的东西有多杂',
        column: {
            products: '商品种数',
            categories: '品类数',
            category_entropy: '品类分散度',
        },
        meaning: {
            products: '买过多少种不同商品；越多越好。',
            categories: '买过多少个不同品类；越多越好。',
            category_entropy: '消费在各品类间的熵，以自然对数计：只买一个品类为 0，n 个品类平分为 ln n；越大越分散、越好。',
        },
    },
};
