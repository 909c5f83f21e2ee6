import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import { isEdited } from './edits';
import { pictureOf } from './picture';

/** What today's customers will bring, in a sentence. */
export function headline(looked: Looked, { t }: Words): string | null {
    const segments = [...new Set((looked.tables['states_money'] ?? []).map((row) => String(row['state'])))];
    const { read, edits, reckoning } = pictureOf(looked, looked.params, segments);
    const unit = t(`states:unit.${read.period}`);
    if (segments.length === 0) return null;
    if (read.moves === 0 && !isEdited(edits)) return t('states:headline.tooFew', { unit });
    return t(`states:headline.${read.arrivals > 0 ? 'growing' : 'worth'}`, { worth: reckoning.forecast.at(-1)?.total, span: t(`states:span.${read.period}`, { count: read.horizon }), discount: read.discount });
}
