import type { Words } from '../../charts/room';
import type { Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf } from './looked';

/** How far ahead, and what later money is worth: what belongs to every value. */
export function sayHorizon(facts: Row, { t }: Words): string {
    const rate = numberOf(facts, 'discount_rate');
    return t(rate > 0 ? 'prediction:horizon.discounted' : 'prediction:horizon.plain', { months: numberOf(facts, 'horizon_months'), rate });
}

/** Where the margin comes from. */
export function sayMargin(facts: Row, measures: Params | undefined, { t }: Words): string {
    const told = { share: numberOf(facts, 'margin_share'), covered: numberOf(facts, 'costed_share'), back: 1 - numberOf(facts, 'kept_share') };
    const kind = measures?.['margin_from'] === 'share' ? 'hand' : told.covered > 0 ? 'costs' : 'none';
    return `${t(`prediction:margin.${kind}`, told)}${told.back > 0.0005 ? t('prediction:margin.back', told) : ''}`;
}

/** A remark on the data with its figure. */
export function sayRemark(row: Row, { t, share, count, number }: Words): string {
    const value = numberOf(row, 'value');
    const forms: Record<string, (value: number) => string> = { 'few-repeaters': count, 'heavy-buyer': count, 'spend-goes-with-orders': number };
    return t(`clv:remark.${String(row['remark'])}`, { value: (forms[String(row['remark'])] ?? share)(value) });
}

/** What fitted parameters mean, as sentences: how often customers order, and how soon they leave. */
export function sayParameters(parameters: readonly Row[], model: string, unitDays: number, words: Words): string[] {
    const { t } = words;
    const of = (name: string) => numberOf(parameters.find((row) => row['model'] === model && row['parameter'] === name), 'value');
    const rate = (of('r') / of('alpha')) * (365.25 / unitDays);
    const found = [
        Number.isFinite(rate) && t('prediction:reading.rate', { rate: words.number(Math.round(rate * 100) / 100) }),
        Number.isFinite(of('a')) && t(model === 'bg-nbd' ? 'prediction:reading.leaveLater' : 'prediction:reading.leave', { share: of('a') / (of('a') + of('b')) }),
        Number.isFinite(of('s')) && t('prediction:reading.life', { days: Math.round(of('beta') * (2 ** (1 / of('s')) - 1) * unitDays) }),
    ];
    return found.filter((each) => each !== false);
}
