export const texts = {
    default: '{{option}} (default)',
    returns: {
        name: 'Returns and cancellations',
        'set-aside': 'Set aside',
        net: 'Net against spending',
        keep: 'Keep as orders',
        what: {
            'set-aside': 'Customers are judged by what they bought; what came back is left out.',
            net: 'A return lowers what its customer spent, but is no order and moves no date.',
            keep: 'A return counts as an order on its day, with its negative amount.',
        },
    },
    noCustomer: {
        name: 'Lines with no customer',
        'set-aside': 'Set aside',
        keep: 'Keep as one customer',
        what: {
            'set-aside': 'They stay out of every customer’s numbers and out of the totals.',
            keep: 'Together they become one nameless customer, which may outweigh all others.',
        },
    },
    zeroPrice: {
        name: 'Lines at no price',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Gifts and samples make no order and move no date.',
            keep: 'They count as orders: frequency and recency change, revenue does not.',
        },
    },
    worthNothing: {
        name: 'Customers worth nothing',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Only customers with money are segmented.',
            keep: 'Zero is a value like any other: they are customers all the same.',
        },
    },
    worthLess: {
        name: 'Customers below zero',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Customers who cost more than they brought are left out, and totals look better than they are.',
            keep: 'A negative sum is a loss and counts as one.',
        },
    },
    duplicates: {
        name: 'Exact duplicates',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Of lines equal in every column only the first counts.',
            keep: 'Two equal lines may be two real purchases, so both count.',
        },
    },
    dayMonth: {
        name: 'Dates such as 05/06',
        dmy: 'Day first: 5 June',
        mdy: 'Month first: 6 May',
        what: {
            dmy: 'Only where the column leaves it open; a date like 31/01 settles it.',
            mdy: 'Only where the column leaves it open; a date like 01/31 settles it.',
        },
    },
    totals: {
        name: 'Totals and subtotals',
        'set-aside': 'Set aside',
        keep: 'Keep as orders',
        what: {
            'set-aside': 'The money in them is already counted in the lines they sum.',
            keep: 'They count as orders, so their money is counted twice.',
        },
    },
    implausibleDates: {
        name: 'Implausible dates',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Dates before 1990 or after today would bend recency and the span.',
            keep: 'Their money counts; the analysis date is still taken from plausible dates.',
        },
    },
    status: {
        name: 'Orders not completed',
        'set-aside': 'Set aside',
        keep: 'Keep',
        what: {
            'set-aside': 'Unpaid, closed and refunded orders are not revenue.',
            keep: 'They count like paid orders.',
        },
    },
    repeatedAmount: {
        name: 'An order’s amount on each of its lines',
        sum: 'Add the lines up',
        once: 'Count once an order',
        what: {
            sum: 'Each line’s amount is its own. Where it is the order’s total repeated, an order of three lines counts threefold.',
            once: 'Where all lines of an order bear one amount, it counts on the first; the others stay, with amount 0.',
        },
    },
    fillDown: {
        name: 'Cells left blank below their value',
        leave: 'Leave blank',
        fill: 'Fill from above',
        what: {
            leave: 'A blank cell says nothing, so its line has no customer, date or order.',
            fill: 'Customer, order, date and status are taken from the lines above in the same file; totals neither give nor take.',
        },
    },
    sharedIds: {
        name: 'Customers who are many people',
        keep: 'Keep',
        'set-aside': 'Set walk-ins aside',
        'set-aside-masked': 'Set walk-ins and masked aside',
        what: {
            keep: 'A walk-in name or a masked number is one customer, with the orders of many.',
            'set-aside': 'Names such as 散客 or guest count as no customer; masked ones stay.',
            'set-aside-masked': 'Names such as 散客 or guest, and masked ones such as 138****1234, count as no customer.',
        },
    },
    testCustomers: {
        name: 'Test customers',
        keep: 'Keep',
        'set-aside': 'Set aside',
        what: {
            keep: 'Customers called test, demo or 测试 count like any other.',
            'set-aside': 'Customers called test, demo or 测试, by id or by name, count as no customer.',
        },
    },
    topUps: {
        name: 'Top-ups and gift cards',
        keep: 'Keep as purchases',
        'set-aside': 'Set aside',
        what: {
            keep: 'Selling stored value counts as a purchase, and again what is bought with it.',
            'set-aside': 'Only what is bought with the money counts, not the paying in.',
        },
    },
    cents: {
        name: 'Unit of amounts',
        'as-is': 'As they stand',
        hundredths: 'Hundredths (cents)',
        what: {
            'as-is': 'Amounts, prices and costs count as written.',
            hundredths: 'Amounts, prices and costs are divided by 100.',
        },
    },
    mergeIds: {
        name: 'Ids written in several ways',
        keep: 'Keep apart',
        merge: 'Merge',
        what: {
            keep: 'Every spelling is a customer of its own.',
            merge: 'Ids that differ only in case, width, blanks or a phone’s prefix are one customer, under the spelling most lines use.',
        },
    },
    currency: {
        name: 'Several currencies',
        all: 'Add all up',
        one: 'Only {{currency}}',
        what: {
            all: 'Amounts in all currencies are added as they stand.',
            one: 'Only amounts in {{currency}} count; lines in another are set aside as bad amounts.',
        },
    },
    statuses: {
        title: 'What each status means',
        counts: 'Counts',
        'does-not-count': 'Does not count',
        unknown: 'Not known, so it counts',
    },
};
