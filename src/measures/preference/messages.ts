/** The words of the preference measures. */
export const messages = {
    en: {
        name: 'Preference',
        summary: 'Favourite category, at what price, and whether it changed lately',
        param: {
            basis: 'Favourite by',
            months: 'Window in months',
        },
        option: {
            basis: {
                visits: 'Visits, where there are any',
                spend: 'Spend',
                count: 'Times bought',
            },
        },
        column: {
            top_category: 'Favourite category',
            top_category_share: 'Share of favourite',
            price_band: 'Price band',
            previous_category: 'Favourite before',
            recent_category: 'Favourite lately',
            has_changed_favourite: 'Favourite has changed',
            visit_count: 'Visits',
        },
        meaning: {
            top_category: 'The category looked at most, or with the most spend or purchases; neither way is good.',
            top_category_share: 'Share of the favourite in all that was looked at or bought with a category; neither way is good.',
            price_band: 'Where the customer’s usual price in the favourite category lies among all its prices: low, middle or high third; neither way is good.',
            previous_category: 'The favourite in the window before its last quarter; neither way is good.',
            recent_category: 'The favourite in the last quarter of the window; neither way is good.',
            has_changed_favourite: 'Whether the favourite lately is another than before; empty where one of the two is unknown.',
            visit_count: 'How often it looked at something whose category is known, up to the day; more is good.',
        },
        value: {
            price_band: {
                low: 'Low price',
                middle: 'Middle price',
                high: 'High price',
            },
        },
    },
    'zh-CN': {
        name: '偏好',
        summary: '最爱哪个品类、什么价位、最近变没变',
        param: {
            basis: '偏好依据',
            months: '观察窗口（月）',
        },
        option: {
            basis: {
                visits: '浏览（没有则按金额）',
                spend: '消费金额',
                count: '购买次数',
            },
        },
        column: {
            top_category: '最爱品类',
            top_category_share: '最爱品类占比',
            price_band: '价格带',
            previous_category: '此前最爱',
            recent_category: '近期最爱',
            has_changed_favourite: '偏好已变',
            visit_count: '浏览次数',
        },
        meaning: {
            top_category: '看得最多、花钱最多或买得最多的品类；不分好坏。',
            top_category_share: '最爱品类在全部有品类的浏览或购买中所占比例；不分好坏。',
            price_band: '客户在最爱品类里的常买价位，处于该品类全部价格的低、中、高哪三分之一；不分好坏。',
            previous_category: '窗口最后四分之一之前最爱的品类；不分好坏。',
            recent_category: '窗口最后四分之一里最爱的品类；不分好坏。',
            has_changed_favourite: '近期最爱与此前是否不同；其中一个未知时为空。',
            visit_count: '到分析日为止看过多少次知道品类的东西；越多越好。',
        },
        value: {
            price_band: {
                low: '低价位',
                middle: '中价位',
                high: '高价位',
            },
        },
    },
};
