import { expect, it } from 'vitest';
import { customersSheet, edgeFormulas, ordersSheet, scoreFormula, valueFormula } from './sheet';

const eight = { scheme: 'eight' };
const ten = { scheme: 'rf-ten', binning: 'quantile', bins: 5 };

it('a customer’s orders become three numbers', () => {
    expect(valueFormula('r', 3, eight)).toBe('=E1-MAX(A2:A4)');
    expect(valueFormula('f', 3, eight)).toBe('=COUNT(A2:A4)');
    expect(valueFormula('m', 3, eight)).toBe('=SUM(B2:B4)');
    expect(valueFormula('f', 3, { ...eight, frequency: 'days' })).toBe('=COUNT(UNIQUE(A2:A4))');
    expect(valueFormula('f', 3, { ...eight, frequency: 'lines' })).toBe('=SUM(C2:C4)');
    expect(valueFormula('m', 3, { ...eight, monetary: 'mean' })).toBe('=AVERAGE(B2:B4)');
});

it('all customers’ values become edges', () => {
    expect(edgeFormulas('r', 4338, eight)).toEqual(['=AVERAGE(D2:D4339)']);
    expect(edgeFormulas('m', 4338, { ...eight, threshold: 'median' })).toEqual(['=MEDIAN(F2:F4339)']);
    expect(edgeFormulas('f', 9, { ...ten, bins: 3 })).toEqual([
        '=PERCENTILE.INC(E2:E10,1/3)',
        '=PERCENTILE.INC(E2:E10,2/3)',
    ]);
    expect(edgeFormulas('f', 9, { ...ten, binning: 'rfm-package', bins: 2 })).toEqual([
        '=PERCENTILE.INC(E2:E10,1/2)+1',
    ]);
    expect(edgeFormulas('m', 9, { ...eight, monetary: 'mean' })).toEqual(['=AVERAGE(G2:G10)']);
    expect(edgeFormulas('f', 9, { ...ten, binning: 'ntile' })).toEqual([]);
});

it('a value becomes a digit or a score', () => {
    expect(scoreFormula('r', 40, [93.06], eight)).toBe('=IF(40<=93.06,1,0)');
    expect(scoreFormula('f', 5, [4.27], eight)).toBe('=IF(5>4.27,1,0)');
    expect(scoreFormula('r', 20, [14, 33, 72], ten)).toBe('=4-((14<20)+(33<20)+(72<20))');
    expect(scoreFormula('m', 700.5, [250, 942.28], ten)).toBe('=1+(250<700.5)+(942.28<700.5)');
    expect(scoreFormula('f', 2, [2, 3], { ...ten, binning: 'rfm-package' })).toBe('=1+(2<=2)+(3<=2)');
    expect(scoreFormula('f', 2, [2, 3], { ...ten, binning: 'ntile' })).toBeNull();
});

it('a sheet to paste has the columns the formulas speak of, and no cell that runs', () => {
    const customer = {
        customer_id: '=cmd',
        first_order_on: '2024-01-05',
        last_order_on: '2024-02-05',
        recency_days: 9,
        frequency: 2,
        monetary: -30.5,
        monetary_scored: -30.5,
    };
    const [head, row] = customersSheet([customer]).split('\n');
    expect(head?.split('\t').slice(3, 6)).toEqual(['recency_days', 'frequency', 'monetary']);
    expect(row).toBe("'=cmd\t2024-01-05\t2024-02-05\t9\t2\t-30.5\t-30.5");
});

it('a customer’s orders to paste have the analysis day in the fifth cell', () => {
    const orders = [{ ordered_on: '2024-01-05', amount: 12.5, line_count: 2, order_id: 'a\tb' }];
    expect(ordersSheet(orders, ['Day', 'Amount', 'Lines', 'As of'], '2024-02-01')).toBe(
        'Day\tAmount\tLines\tAs of\t2024-02-01\n2024-01-05\t12.5\t2',
    );
});
