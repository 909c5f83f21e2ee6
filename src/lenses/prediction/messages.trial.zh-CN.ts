/** The words of the models put to the test. */
export const trial = {
    trial: {
        title: '可信吗？用你自己的数据检验各模型',
        lead: '各模型只用 {{day}} 及以前的数据来学，再与此后到 {{until}} 的实际购买对照。',
        caption: '待预测：{{customers, count}} 位客户的 {{orders, count}} 次购买。',
        measures: 'RMSE 和 MAE 是每位客户购买次数的误差，越小越好。对数似然说明对学习期的解释程度。',
        coming: '正在用你自己的数据检验各模型……',
        none: '天数太少，留不出检验期。',
        actual: '实际',
        sql: '检验所用的 SQL',
    },
    advice: {
        best: '{{model}} 最准：每位客户的误差最小（RMSE {{error}}），预期 {{expected, count}} 次，实际 {{actual, count}} 次（{{off}}）。',
        behind: '“无人流失”的模型最准，因此流失概率仅供参考。其余模型中 {{model}} 最好（RMSE {{error}}），预期 {{expected, count}} 次，实际 {{actual, count}} 次（{{off}}）。',
        nobody: '这里只有“无人流失”的模型可信：仅看学习期，同样看不出谁已流失。它预期 {{expected, count}} 次，实际 {{actual, count}} 次（{{off}}）。',
        none: '学习期内没有可信的拟合，不作推荐。',
        close: '第二名与它几乎一样好。',
        adopt: '改用 {{model}}',
        inUse: '当前使用的就是它。',
        mark: '推荐',
    },
    verdict: {
        fitted: '拟合良好',
        edge: '落在边上',
        unidentifiable: '无从判断',
        'no-repeats': '无从学习',
        'too-few': '样本太少',
        'not-converged': '未收敛',
        frozen: '给定',
    },
    track: {
        title: '检验期 {{weeks}} 周，{{model}} 预期 {{expected, count}} 次，实际 {{actual, count}} 次',
        note: {
            cumulative: '检验期之前来的客户，自首日起累计的复购次数。',
            weekly: '检验期之前来的客户，每周的复购次数。',
        },
        label: '统计方式',
        cumulative: '累计',
        weekly: '每周',
        holdout: '检验期',
    },
    classes: {
        title: '{{model}} 在复购 {{name}} 次的客户上偏差最大：预期 {{expected}} 次，实际 {{actual}} 次',
        none: '没有可比的客户',
        note: '按学习期的复购次数分组，检验期人均购买次数。柱为实际，点为预期。',
        row: '复购 {{name}} 次，{{count, count}} 位客户',
    },
};
