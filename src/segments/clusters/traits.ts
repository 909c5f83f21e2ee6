import type { MeasureRef } from '../../domain/measuring';

type Both = readonly [en: string, zh: string];

/** A customer above the mean of a measure, far above, below, and far below. */
interface Words {
    '+': Both;
    '++': Both;
    '-': Both;
    '--': Both;
}

/** What a customer is called whose measure lies so far from the mean: `+`, `++`, `-` or `--`. */
export function traitWords(measure: MeasureRef, signs: string): Both {
    const words = called[measure] ?? graded(...(nouns[measure] ?? plain(measure)));
    return signs === '+' || signs === '++' || signs === '-' ? words[signs] : words['--'];
}

const called: Readonly<Record<MeasureRef, Words>> = {
    recency_days: { '+': ['away for a while', '有段时间没来'], '++': ['long away', '很久没来'], '-': ['recent', '近期来过'], '--': ['very recent', '刚来过'] },
    orders: manyFew('orders', '订单'),
    days: manyFew('purchase days', '购买天数'),
    lines: manyFew('order lines', '明细行'),
    products: manyFew('products', '商品种数'),
    categories: manyFew('categories', '品类'),
    visit_count: manyFew('visits', '访问'),
    repeat_days: manyFew('repeat days', '复购天数'),
    monetary_mean: { '+': ['large orders', '客单高'], '++': ['very large orders', '客单很高'], '-': ['small orders', '客单低'], '--': ['very small orders', '客单很低'] },
    tenure_days: { '+': ['long-standing', '老客'], '++': ['among the first', '资历很老'], '-': ['newer', '较新'], '--': ['brand new', '全新客'] },
    cycle_mean: longShort('cycle', '购买周期'),
    cycle_median: longShort('cycle', '购买周期'),
    own_cycle_median: longShort('own cycle', '自身周期'),
    last_gap: longShort('last gap', '末次间隔'),
    spend_change: { '+': ['spending more', '消费上升'], '++': ['spending much more', '消费大增'], '-': ['spending less', '消费下降'], '--': ['spending much less', '消费大减'] },
    spend_slope: { '+': ['rising spend', '消费走高'], '++': ['steeply rising spend', '消费猛增'], '-': ['falling spend', '消费走低'], '--': ['steeply falling spend', '消费骤降'] },
};

const nouns: Readonly<Record<MeasureRef, Both>> = {
    monetary: ['spend', '消费'],
    monthly_spend: ['monthly spend', '月均消费'],
    spend_cv: ['variation of spend', '消费波动'],
    cost: ['cost', '成本'],
    margin: ['margin', '毛利'],
    margin_rate: ['margin rate', '毛利率'],
    monthly_margin: ['monthly margin', '月均毛利'],
    costed_share: ['share with a cost', '有成本占比'],
    category_entropy: ['variety', '品类多样性'],
    cycle_cv: ['variation of cycle', '周期波动'],
    overdue_ratio: ['overdue ratio', '逾期倍数'],
    discount_order_share: ['share of discounted orders', '折扣订单占比'],
    discount_spend_share: ['share bought at a discount', '折扣消费占比'],
    loyalty_index: ['loyalty', '忠诚度'],
    loyalty_level: ['loyalty level', '忠诚等级'],
    top_category_share: ['share of the favourite category', '最爱品类占比'],
    active_days: ['days between first and last order', '活跃跨度'],
    observed_days: ['days observed', '观察天数'],
    festival_share: ['share at festivals', '节日消费占比'],
};

/** Columns of the customer file are called as it calls them. */
function plain(measure: MeasureRef): Both {
    const name = measure.replace(/^[a-z-]+[.]/, '').replaceAll('_', ' ');
    return [name, name];
}

function graded(en: string, zh: string): Words {
    const noun = /[\x21-\x7e]$/.test(zh) ? `${zh} ` : zh;
    return { '+': [`high ${en}`, `${noun}高`], '++': [`very high ${en}`, `${noun}很高`], '-': [`low ${en}`, `${noun}低`], '--': [`very low ${en}`, `${noun}很低`] };
}

function manyFew(en: string, zh: string): Words {
    return { '+': [`many ${en}`, `${zh}多`], '++': [`very many ${en}`, `${zh}很多`], '-': [`few ${en}`, `${zh}少`], '--': [`very few ${en}`, `${zh}很少`] };
}

function longShort(en: string, zh: string): Words {
    return { '+': [`long ${en}`, `${zh}长`], '++': [`very long ${en}`, `${zh}很长`], '-': [`short ${en}`, `${zh}短`], '--': [`very short ${en}`, `${zh}很短`] };
}
