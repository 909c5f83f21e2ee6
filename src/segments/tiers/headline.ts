import type { Segmentation } from '../../domain/model';
import { holdings } from './chart';
import { richest } from './finding';

type Say = (key: string, facts?: Record<string, unknown>) => string;

/** What to say first where tiers are not cut by spend: revenue, of which the usual headline speaks, is then another thing. */
export function headline(segmentation: Pick<Segmentation, 'tables' | 'params' | 'segments'>, t: Say): string | null {
    if (segmentation.params['measure'] === 'monetary') return null;
    const best = richest(holdings(segmentation));
    const segment = segmentation.segments.find(({ id }) => id === best?.segment);
    if (best === undefined || segment === undefined || best.share === null) return null;
    const named = t(`tiers:segment.${segment.word ?? segment.id}`, segment.facts);
    return t('tiers:headline.value', { count: best.customers, customers: best.customers, name: named, share: best.customerShare, value: best.share });
}
