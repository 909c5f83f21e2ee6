import type { Segmentation } from '../../domain/model';
import { numberOf, rowsOf } from './chart';

type Say = (key: string, facts?: Record<string, unknown>) => string;

/** What to say first where segments cannot: all come equally often, so names that speak of frequency tell nothing. */
export function headline({ tables, params }: Pick<Segmentation, 'tables' | 'params'>, t: Say): string | null {
    const [[recency], [frequency]] = [rowsOf(tables, 'rfm_facts', 'r'), rowsOf(tables, 'rfm_facts', 'f')];
    const customers = numberOf(frequency, 'customers');
    const value = numberOf(frequency, 'lowest');
    if (customers < 2 || value !== numberOf(frequency, 'highest')) return null;
    if (numberOf(recency, 'lowest') === numberOf(recency, 'highest')) return t('rfm:headline.both', { customers, count: customers });
    const alike = t(`rfm:headline.${String(params['frequency'] ?? 'orders')}`, { count: value });
    const median = numberOf(recency, 'median');
    return t('rfm:headline.alike', { customers, median, count: median, alike });
}
