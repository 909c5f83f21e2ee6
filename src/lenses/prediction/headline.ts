import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import { factsOf, hasForecast, isKnown, numberOf } from './looked';

/** What all customers are worth, and how many of them are still here. */
export function headline({ tables }: Looked, { t }: Words): string | null {
    const facts = factsOf(tables);
    if (!hasForecast(facts)) return t('prediction:headline.none');
    const said = { count: numberOf(facts, 'customers'), months: numberOf(facts, 'horizon_months'), clv: numberOf(facts, 'clv') };
    if (!isKnown(facts, 'here')) return t('prediction:headline.blind', said);
    return t('prediction:headline.told', { ...said, share: numberOf(facts, 'here') / numberOf(facts, 'customers') });
}
