/** The words of the repeat measures. */
export const messages = {
    en: {
        name: 'Repeat buying',
        summary: 'How often and how long a customer has come back',
        column: {
            repeat_days: 'Repeat purchase days',
            active_days: 'Days from first to last order',
            observed_days: 'Days since first order',
            is_left_censored: 'Here when the data begin',
        },
        meaning: {
            repeat_days: 'Days with a purchase after the first one (x of the purchase-history models); more is better.',
            active_days: 'Days from the first to the last order (t_x of the models, which some call recency); more is better.',
            observed_days: 'Days from the first order to the analysis date (T of the models); neither way is good.',
            is_left_censored: 'Whether the first order lies in the first month of the data, so that the customer may be older and is not to be called new.',
        },
    },
    'zh-CN': {
        name: '复购',
        summary: '客户回头买过多少次、跨了多长时间',
        column: {
            repeat_days: '复购天数',
            active_days: '首末单间隔天数',
            observed_days: '首单至今天数',
            is_left_censored: '数据开始时已在',
        },
        meaning: {
            repeat_days: '首次购买之后又有购买的天数，即购买概率模型里的 x；越多越好。',
            active_days: '首单到末单的天数，即模型里的 t_x（有的软件把它叫“近度”）；越多越好。',
            observed_days: '首单到分析日的天数，即模型里的 T；不分好坏。',
            is_left_censored: '首单是否落在数据的第一个月：若是，可能早就是老客户，不能算新客。',
        },
    },
};
