/** The words of the loyalty measures. */
export const messages = {
    en: {
        name: 'Loyalty',
        summary: 'One figure for how firmly a customer keeps to us',
        param: {
            regularity: 'Weight of regularity',
            tenure: 'Weight of tenure',
            recency: 'Weight of recency against own cycle',
            repeats: 'Weight of repeat rate',
        },
        column: {
            loyalty_index: 'Loyalty index',
            loyalty_level: 'Loyalty level',
        },
        meaning: {
            loyalty_index: 'Weighted mean of four percentile ranks, 0 to 100 points: regularity, tenure, recency against the own cycle and repeat rate; more is better.',
            loyalty_level: 'The loyalty index in ten steps of ten points, 1 to 10; more is better.',
        },
    },
    'zh-CN': {
        name: '忠诚度',
        summary: '用一个数看客户跟得有多紧',
        param: {
            regularity: '规律性权重',
            tenure: '客龄权重',
            recency: '相对周期近度权重',
            repeats: '复购率权重',
        },
        column: {
            loyalty_index: '忠诚指数',
            loyalty_level: '忠诚等级',
        },
        meaning: {
            loyalty_index: '购买规律性、客龄、相对自身周期的近度、复购率四项百分位的加权平均，0 到 100 分；越高越好。',
            loyalty_level: '忠诚指数每 10 分一级，共 1 到 10 级；越高越好。',
        },
    },
};
