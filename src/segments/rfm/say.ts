import type { Words } from '../../charts/room';
import type { Params } from '../../domain/model';
import type { Explanation, RulePart, Step } from './explain';
import { readParams } from './params';

/** A customer's value on a dimension, in words and with its unit. */
export function sayValue(
    { dimension, value }: Pick<Step, 'dimension' | 'value'>,
    params: Params,
    words: Words,
): string {
    const { t } = words;
    const { frequency, monetary, window } = readParams(params);
    if (window > 0 && dimension !== 'r') {
        const said = sayValue({ dimension, value }, { ...params, window: 'all' }, words);
        return t('rfm:why.windowed', { said, months: window, count: window });
    }
    if (dimension === 'r') return t('rfm:why.recency_days', { value, count: value });
    if (dimension === 'f') return t(`rfm:why.frequency.${frequency}`, { value, count: value });
    return t(`rfm:why.monetary.${monetary}`, { value });
}

/** Between which edges the value lies; for the eight classes on which side of the threshold. */
export function sayEdges(step: Step, { isEight, isOutside }: Explanation, words: Words): string {
    const { t } = words;
    if (isOutside) return t('rfm:why.outside');
    const [from, to] = [step.below, step.above].map((edge) => (edge === null ? null : sayEdge(step, edge, words)));
    if (isEight) {
        const edge = from ?? to;
        if (edge === null) return t('rfm:why.noEdges');
        return t(`rfm:why.threshold.${step.dimension}.${step.score === 1 ? 'good' : 'bad'}`, { edge });
    }
    if (from === null && to === null) return t('rfm:why.noEdges');
    const place = from === null ? 'first' : to === null ? 'last' : 'between';
    return t(`rfm:why.${step.isInclusive ? 'inclusive' : 'edges'}.${place}`, { from, to });
}

export function sayScore(step: Step, { isEight }: Explanation, { t }: Words): string {
    if (isEight) return t(`rfm:why.digit.${step.score}`);
    return t('rfm:why.ofBest', { best: step.best });
}

/** The weighted sum written out: 3 × 5 + 1 × 4 + 1 × 2 = 21. */
export function sayWeighted({ steps, weighted }: Explanation, params: Params, { t, number }: Words): string {
    const { weights } = readParams(params);
    const sum = steps.map(({ dimension, score }) => `${number(weights[dimension])} × ${score}`).join(' + ');
    return t('rfm:why.weighted', { sum, score: weighted });
}

/** A rule as its ranges: R 4 to 5 and F 2 to 3. */
export function sayRule(rule: readonly RulePart[], { t }: Words): string {
    const parts = rule.map(({ of, from, to }) => {
        const name = of.toUpperCase();
        return from === to
            ? t('rfm:why.ruleText.one', { name, from })
            : t('rfm:why.ruleText.range', { name, from, to });
    });
    return parts.join(t('rfm:why.ruleText.joiner'));
}

/** An edge as it is printed: money to two decimals, days and counts as short as they are. */
export function sayEdge({ dimension }: Pick<Step, 'dimension'>, edge: number, words: Words): string {
    return dimension === 'm' ? words.exactMoney(edge) : words.number(edge);
}
