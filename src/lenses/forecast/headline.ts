import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import { factsOf, stateOf, totalOf } from './read';

/** What is to come, as a sentence. */
export function headline(looked: Looked, { t }: Words): string | null {
    const facts = factsOf(looked);
    if (facts === null) return null;
    if (stateOf(facts) === 'cycles' || stateOf(facts) === 'none') return t(`forecast:headline.${stateOf(facts)}`);
    const total = totalOf(looked);
    return total === null ? null : t('forecast:headline.expected', { orders: total['orders'], revenue: total['revenue'], to: facts['to_on'] });
}
