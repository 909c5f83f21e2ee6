/** The words of the trend measures. */
export const messages = {
    en: {
        name: 'Trend',
        summary: 'Whether a customer spends more and more or less and less, and how steadily',
        param: {
            months: 'Window in months',
        },
        column: {
            monthly_spend: 'Spend per month',
            spend_change: 'Later half over earlier half',
            spend_slope: 'Slope of monthly spend',
            spend_cv: 'Unsteadiness of spend',
        },
        meaning: {
            monthly_spend: 'Spend per month of the window since the first order, in the file’s currency; more is better.',
            spend_change: 'Spend in the later half of the window over that in the earlier half, a plain number; above 1 is growth, more is better.',
            spend_slope: 'By how much spend per month rises each month, by the straight line of least squares, in the file’s currency; above 0 is growth, more is better.',
            spend_cv: 'Standard deviation of monthly spend over its mean, a plain number; nearer to 0 is steadier and better.',
        },
    },
    'zh-CN': {
        name: '消费趋势',
        summary: '客户是越花越多还是越花越少，稳不稳',
        param: {
            months: '观察窗口（月）',
        },
        column: {
            monthly_spend: '月均消费',
            spend_change: '后半段与前半段之比',
            spend_slope: '月消费斜率',
            spend_cv: '消费波动',
        },
        meaning: {
            monthly_spend: '窗口内自首单以来平均每月花多少，单位同原文件；越多越好。',
            spend_change: '窗口后半段消费除以前半段消费，无单位；大于 1 为增长，越大越好。',
            spend_slope: '按最小二乘直线，月消费平均每月增加多少，单位同原文件；大于 0 为增长，越大越好。',
            spend_cv: '月消费的标准差除以平均值，无单位；越接近 0 越稳定、越好。',
        },
    },
};
