/** The Understand place, whichever lens is looked through. */
export const messages = {
    en: {
        looking: 'Looking …',
        deepening: 'More is being computed: models compared, intervals drawn …',
        segmentsOf: 'Segments of',
        sqlTitle: 'The SQL behind {{lens}}',
        joiner: ' · ',
    },
    'zh-CN': {
        looking: '计算中……',
        deepening: '还在计算：模型对比、置信区间……',
        segmentsOf: '分群方式',
        sqlTitle: '“{{lens}}”背后的 SQL',
        joiner: '、',
    },
};
