/** What is said beside the pictures, and first where segments cannot speak. */
export const told = {
    headline: {
        alike_one: 'Half of {{customers, count}} customers bought on the last day; {{alike}}',
        alike_other: 'Half of {{customers, count}} customers bought in the last {{median, number}} days; {{alike}}',
        both: '{{customers, count}} customers, all equally recent and equally frequent',
        orders_one: 'everyone ordered once',
        orders_other: 'everyone ordered {{count, count}} times',
        days_one: 'everyone bought on one day',
        days_other: 'everyone bought on {{count, count}} days',
        lines_one: 'everyone has one order line',
        lines_other: 'everyone has {{count, count}} order lines',
    },
    notes: {
        label: 'Worth knowing',
        space: ' ',
        rule: '{{position}} ({{segment}})',
        ties: '{{customers, count}} customers have the same {{dimension}}: {{value}}.',
        tiesKept_one: 'They get the same score; bins of exactly equal size would change one score.',
        tiesKept_other:
            'They get the same score; bins of exactly equal size would change {{changed, count}} scores.',
        tiesSplit_one: 'Exact sizes part equals: kept together, one score would be better; now it hangs on the customer id.',
        tiesSplit_other:
            'Exact sizes part equals: kept together, {{changed, count}} scores would be better; now they hang on customer ids.',
        touching: {
            below_one: '{{dimension}}: one customer stands exactly on an edge and keeps the lower side; counted above it, the score would change.',
            below_other:
                '{{dimension}}: {{customers, count}} customers stand exactly on an edge and keep the lower side; counted above it, their scores would change.',
            above_one: '{{dimension}}: one customer stands exactly on an edge and counts above it; kept below, the score would change.',
            above_other:
                '{{dimension}}: {{customers, count}} customers stand exactly on an edge and count above it; kept below, their scores would change.',
        },
        breaks: {
            exact: '{{dimension}}: natural breaks explain {{explained, share}} of the variance, and no others explain more.',
            near: '{{dimension}}: natural breaks explain {{explained, share}} of the variance. They were sought between {{ranges, count}} ranges of values; no breaks at all could explain more than {{atMost, share}}.',
        },
        outside_one:
            'One customer has no order in the last {{months}} months: it counts with frequency 0, monetary 0 and the lowest scores, and takes no part in finding the edges.',
        outside_other:
            '{{customers, count}} customers have no order in the last {{months}} months: they count with frequency 0, monetary 0 and the lowest scores, and take no part in finding the edges.',
        freeze: {
            ties: 'Saved as a scheme, exact numbers become edges: customers with equal values then stand together, so some scores differ.',
            nested: 'Saved as a scheme, only the recency edges are kept; those of frequency and monetary inside each group are found anew in other data.',
        },
        nested: 'Frequency and monetary are cut anew inside each group, so the same value can have another score in another group.',
        coincident_one: '{{dimension}}: so many customers are equal that nobody gets score {{scores}}.',
        coincident_other: '{{dimension}}: so many customers are equal that nobody gets scores {{scores}}.',
        alike: {
            r: {
                r_one: 'Everyone last bought one day ago: recency cannot tell them apart.',
                r_other: 'Everyone last bought {{value, count}} days ago: recency cannot tell them apart.',
            },
            f: {
                orders_one: 'Everyone ordered once: frequency cannot tell them apart, whatever the segments’ names say.',
                orders_other:
                    'Everyone ordered {{value, count}} times: frequency cannot tell them apart, whatever the segments’ names say.',
                days_one: 'Everyone bought on one day: frequency cannot tell them apart, whatever the segments’ names say.',
                days_other:
                    'Everyone bought on {{value, count}} days: frequency cannot tell them apart, whatever the segments’ names say.',
                lines_one: 'Everyone has one order line: frequency cannot tell them apart, whatever the segments’ names say.',
                lines_other:
                    'Everyone has {{value, count}} order lines: frequency cannot tell them apart, whatever the segments’ names say.',
            },
            m: {
                sum: 'Everyone brought {{value, money}}: amounts cannot tell them apart.',
                mean: 'Everyone’s orders come to {{value, money}} each: amounts cannot tell them apart.',
            },
        },
        noScale: 'No amount here is above zero, so there is no logarithmic scale to draw it on. The scores stand all the same.',
        noAreas:
            'Areas cannot show amounts below zero, and the revenue of some segment is. Press “Customers” above, or read the numbers as a table.',
        bins: 'This scheme is written for five bins; with {{bins}} bins its rules meet other customers than meant.',
        uncovered_one: 'One cell of {{all, count}} is met by no rule: {{customers, count}} customers stand there.',
        uncovered_other:
            '{{count, count}} cells of {{all, count}} are met by no rule: {{customers, count}} customers stand there.',
        overlap: '{{cells, count}} cells are met by more than one rule; the first one counts.',
        dead: 'Rules that never decide: {{rules}}.',
    },
};
