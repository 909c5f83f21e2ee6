import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import { pictureOf } from './picture';
import { meanWorth } from './worth';

/** What a customer is worth, in a sentence. */
export function headline(looked: Looked, { t }: Words): string | null {
    const segments = [...new Set((looked.tables['retention_money'] ?? []).map((row) => String(row['segment'])))];
    const { read, groups, terms } = pictureOf(looked, looked.params, segments);
    if (groups.length === 0) return null;
    const isTyped = groups.some(({ edits }) => edits.includes('retention'));
    if (read.moves === 0 && !isTyped) return t('retention:headline.tooFew', { unit: t(`retention:unit.${read.period}`) });
    return t('retention:headline.worth', { worth: meanWorth(groups, terms), span: t('retention:years', { count: read.years }), discount: read.discount });
}
