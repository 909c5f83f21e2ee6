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
};
