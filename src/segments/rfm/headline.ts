import type { Segmentation } from '../../domain/model';
import { numberOf, rowsOf } from './chart';
import type { Finding } from './finding';

/** What to say first where segments cannot: all come equally often, so names that speak of frequency tell nothing. */
export function headline({ tables, params }: Pick<Segmentation, 'tables' | 'params'>): Finding | null {
    const [[recency], [frequency]] = [rowsOf(tables, 'rfm_facts', 'r'), rowsOf(tables, 'rfm_facts', 'f')];
    const customers = numberOf(frequency, 'customers');
    if (customers < 2 || numberOf(frequency, 'lowest') !== numberOf(frequency, 'highest')) return null;
    const facts = {
        customers,
        count: numberOf(recency, 'median'),
        median: numberOf(recency, 'median'),
        value: numberOf(frequency, 'lowest'),
    };
    return { key: `alike.${typeof params['frequency'] === 'string' ? params['frequency'] : 'orders'}`, facts };
}
