export const texts = {
    default: '{{option}}（默认）',
    returns: {
        name: '退货与取消',
        'set-aside': '搁置',
        net: '冲减消费额',
        keep: '照常计为订单',
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
    worthNothing: {
        name: '金额为零的客户',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '只对金额不为零的客户分群。',
            keep: '零也是一个数值，他们同样是客户。',
        },
    },
    worthLess: {
        name: '金额为负的客户',
        'set-aside': '搁置',
        keep: '保留',
        what: {
            'set-aside': '亏损的客户不参与分群，总额会显得比实际好看。',
            keep: '负数就是亏损，照实计入。',
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
        keep: '照常计为订单',
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
    repeatedAmount: {
        name: '订单金额写在每一行',
        sum: '逐行相加',
        once: '每单只计一次',
        what: {
            sum: '每行金额各算各的；如果写的是订单总额，三行的订单会计成三倍。',
            once: '一单各行金额相同时只计首行，其余行保留，金额记为 0。',
        },
    },
    fillDown: {
        name: '留空的单元格',
        leave: '保持为空',
        fill: '向下填充',
        what: {
            leave: '空就是空，这一行没有客户、日期或订单号。',
            fill: '客户、订单号、日期和状态取自同一文件中上方的行；合计行不参与填充。',
        },
    },
    sharedIds: {
        name: '多人共用的客户',
        keep: '保留',
        'set-aside': '搁置散客',
        'set-aside-masked': '搁置散客和打码客户',
        what: {
            keep: '散客或打码的号码各算一位客户，实际是许多人的订单。',
            'set-aside': '散客、匿名、guest 等视为没有客户；打码的保留。',
            'set-aside-masked': '散客、匿名等，以及 138****1234 这样打码的，都视为没有客户。',
        },
    },
    testCustomers: {
        name: '测试客户',
        keep: '保留',
        'set-aside': '搁置',
        what: {
            keep: '名为“测试”、test、demo 的客户照常计入。',
            'set-aside': '编号或姓名为“测试”、test、demo 等的，视为没有客户。',
        },
    },
    topUps: {
        name: '储值与购卡',
        keep: '算作购买',
        'set-aside': '搁置',
        what: {
            keep: '充值算一次购买，之后用它消费又算一次。',
            'set-aside': '只计之后的消费，不计充值本身。',
        },
    },
    cents: {
        name: '金额单位',
        'as-is': '按原数',
        hundredths: '以分计',
        what: {
            'as-is': '金额、单价和成本按原数计入。',
            hundredths: '金额、单价和成本除以 100 后计入。',
        },
    },
    mergeIds: {
        name: '写法不同的客户编号',
        keep: '分开',
        merge: '合并',
        what: {
            keep: '每种写法各算一位客户。',
            merge: '只在大小写、全半角、空格或手机号前缀上不同的，算同一位客户，编号取行数最多的写法。',
        },
    },
    currency: {
        name: '多种货币',
        all: '全部相加',
        one: '只计 {{currency}}',
        what: {
            all: '各种货币的金额按数值直接相加。',
            one: '只计 {{currency}} 的金额，其他货币的行按金额无效搁置。',
        },
    },
    statuses: {
        title: '各状态的含义',
        counts: '计入',
        'does-not-count': '不计入',
        unknown: '无法判断，暂且计入',
    },
};
