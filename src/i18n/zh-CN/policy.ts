export const texts = {
    default: '{{option}}（默认）',
    returns: {
        name: '退货与取消',
        'set-aside': '搁置',
        net: '冲减消费额',
        keep: '按订单保留',
        what: {
            'set-aside': '只按买了什么来看客户，退回的部分不计。',
            net: '退货冲减该客户的消费额，但不算一单，也不影响日期。',
            keep: '退货按一单计入当天，金额为负。',
        },
    },
    noCustomer: {
        name: '没有客户的行',
        'set-aside': '搁置',
        keep: '合并为一位客户',
        what: {
            'set-aside': '不计入任何客户，也不计入总额。',
            keep: '全部归到一位无名客户名下，其金额可能超过所有人。',
        },
    },
    zeroPrice: {
        name: '零元行',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '赠品和样品不算一单，也不影响日期。',
            keep: '按订单计入：频度和近度会变，销售额不变。',
        },
    },
    duplicates: {
        name: '完全重复的行',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '各列全部相同的行只计第一行。',
            keep: '两行相同也可能是两次真实购买，全部计入。',
        },
    },
    dayMonth: {
        name: '05/06 这样的日期',
        dmy: '日在前：6 月 5 日',
        mdy: '月在前：5 月 6 日',
        what: {
            dmy: '仅在整列无法判断时使用；只要出现 31/01 这样的日期，顺序就已确定。',
            mdy: '仅在整列无法判断时使用；只要出现 01/31 这样的日期，顺序就已确定。',
        },
    },
    totals: {
        name: '合计与小计行',
        'set-aside': '搁置',
        keep: '按订单保留',
        what: {
            'set-aside': '其中的金额已经计在明细里。',
            keep: '按订单计入，金额会重复计算。',
        },
    },
    implausibleDates: {
        name: '不合理的日期',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '1990 年以前或今天以后的日期会扭曲近度和时间跨度。',
            keep: '金额计入；分析日仍由合理的日期决定。',
        },
    },
    status: {
        name: '未成交的订单',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '未付款、已关闭和已退款的订单不算销售额。',
            keep: '与已付款订单同等计入。',
        },
    },
};
