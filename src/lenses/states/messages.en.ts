export const en = {
    name: 'Always a share',
    summary: 'What customers are worth who come and go: by the chance of moving from state to state, and what a period in each brings and costs',
    joiner: ', ',
    param: { states: 'States', period: 'Period', recency_states: 'States before gone', high_value: 'High value from', value_from: 'Average order from', history: 'Moves looked back', horizon: 'Periods ahead', discount: 'Discount, % a year' },
    option: {
        states: { recency: 'Recency', managerial: 'Managerial', segments: 'The segments looked at' },
        period: { auto: 'Fitted to the cycle', month: 'Month', quarter: 'Quarter', half: 'Half year', year: 'Year' },
        high_value: { mean: 'Mean order', typed: 'By hand' },
    },
    headline: {
        worth: 'Today’s customers will bring {{worth, compactMoney}} over the next {{span}}, in money of today at {{discount, share}} a year',
        growing: 'Today’s customers and the new ones will bring {{worth, compactMoney}} over the next {{span}}, in money of today at {{discount, share}} a year',
        tooFew: 'The data are too short to see who moves in a {{unit}}',
    },
    unit: { month: 'month', quarter: 'quarter', half: 'half year', year: 'year' },
    span: {
        month_one: '{{count}} month', month_other: '{{count}} months', quarter_one: '{{count}} quarter', quarter_other: '{{count}} quarters',
        half_one: '{{count}} half year', half_other: '{{count}} half years', year_one: '{{count}} year', year_other: '{{count}} years',
    },
    recency: { now: 'Just bought', quiet: 'Quiet for {{count}}', gone: 'Gone, {{count}}+' },
    managerial: {
        'new-active': 'New active', 'active-high-value': 'Active, high value', 'active-low-value': 'Active, low value', 'new-warm': 'New warm',
        'warm-high-value': 'Warm, high value', 'warm-low-value': 'Warm, low value', cold: 'Cold', inactive: 'Inactive',
    },
    notice: {
        tooFew: 'The data hold less than two whole periods of a {{unit}}, so no move was counted: whoever is in a state is taken to stay or to grow quiet. Choose a shorter period, load a longer history, or type the chances.',
        tooFewYears: 'The managerial segments go by years, and the data hold less than two whole ones, so no move was counted. Choose states of recency with a shorter period, load a longer history, or type the chances.',
        oneMove: 'Chances come from one move alone ({{unit}} to {{unit}}): a season or a campaign may be all they show. A longer history would tell more.',
        youngData_one: 'The data hold {{count}} whole year: nobody can have been away for three, so cold and inactive customers are seen too seldom.',
        youngData_other: 'The data hold {{count}} whole years: nobody can have been away for three until the fourth, so cold and inactive customers are seen too seldom.',
        noCosts: 'No costs in the data: what a customer brings is revenue times the margin share. At 100% it is revenue, not profit.',
        stop: 'Stop contacting: {{names}}. One more contact there costs more than it will bring; stopping saves {{saved, compactMoney}} in money of today, if those who are not contacted do not come back.',
    },
    figure: {
        label: 'In short', customers: 'Customers today', customersNote: 'chances from {{steps}} of moves',
        next: 'Next {{unit}} brings', nextNote: 'less contact, not discounted',
        total: 'Next {{span}} bring', totalNote: 'in money of today, at {{discount, share}} a year',
        endless: 'Without end', endlessNote: 'today’s customers alone; {{each, money}} each',
    },
    terms: {
        label: 'Money and newcomers, the same for all states', marginShare: 'Margin, % of revenue', contact: 'Contact, per {{unit}}', arrivals: 'New customers, per {{unit}}',
        lately_one: 'As lately: {{count}} new a {{unit}}', lately_other: 'As lately: {{count, count}} new a {{unit}}', resetAll: 'Back to what was counted',
    },
    matrix: {
        title: 'Most go from “{{from}}” to “{{to}}”: {{share, share}} of those there in a {{unit}}', none: 'Nobody to move',
        note: 'From the state at the left to that above, in a {{unit}} · chance in %, below it the customers counted over {{steps}} · type over a chance: the rest of its row makes room',
        label: 'Chances of moving', corner: 'From ↓ · to →', seen_one: '{{count}} seen', seen_other: '{{count, count}} seen', unseen: 'nobody seen', cell: 'From {{from}} to {{to}}, %', reset: 'Reset', resetRow: 'Back to the counted chances of {{name}}',
    },
    table: {
        label: 'States', title: 'One customer in “{{name}}” is worth most: {{worth, money}} within {{span}}',
        note: 'Worth of one customer: the {{unit}} that has just ended and the next {{span}}, or without end, at {{discount, share}} a year · type over customers, what a {{unit}} brings, and the contact',
        state: 'State', customers: 'Customers', brings: 'Brings a {{unit}}', contact: 'Contact', within: 'Worth in {{span}}', endless: 'Without end', stopping: 'If contact stops', stop: 'stop', all: 'All of them',
        cell: '{{name}}: {{what}}', boundless: 'Without a discount, what goes on for ever has no bound.', period: 'Period', periodName: '{{unit}} {{period}}',
    },
    populations: { title: '“{{name}}”: {{from, count}} today, {{to, count}} in {{span}}', note: 'Customers in each state at the end of each {{unit}} · 0 is today' },
    revenue: { title: 'The next {{unit}} brings {{from, compactMoney}}; {{span}} on, one brings {{to, compactMoney}}', note: 'What each {{unit}} to come brings, less contact · line, right axis: their sum in money of today, at {{discount, share}} a year', plain: 'As it comes', discounted: 'Money of today', sum: 'Sum, money of today' },
    moves: { title: 'In the last {{unit}} {{share, share}} of customers changed their state, and {{came, count}} came', note: 'State at the beginning of the last {{unit}}, left, and at its end, right · widths: customers', from: 'From', to: 'To', came: 'New', band: '{{from}} → {{to}}: {{customers, count}}' },
};
