import { nameOf } from '../../charts/names';
import type { Words } from '../../charts/room';
import type { Condition, Segment } from '../../domain/model';

/** A column's name: the model's word for it, else the place's. */
export function columnName(column: string, model: string, { t, hasText }: Words): string {
    const keys = [`${model}:column.${column}`, `segment:column.${column}`];
    const key = keys.find((candidate) => hasText(candidate));
    return key === undefined ? column : t(key);
}

/** A value as the model's words have it, else as it is. */
export function valueWord(column: string, value: unknown, model: string, { t, hasText }: Words): string {
    const key = `${model}:value.${column}.${value}`;
    return /^[a-z-]+$/.test(String(value)) && hasText(key) ? t(key) : String(value);
}

/** A condition of the selection in words. */
export function sayPick(condition: Condition, model: string, segments: readonly Segment[], words: Words): string {
    const column = columnName(condition.column, model, words);
    if ('in' in condition) {
        const values = condition.in.map((value) =>
            condition.column === 'segment' ? nameOf(model, segments, value) : valueWord(condition.column, value, model, words),
        );
        return words.t('segment:pick.in', { column, values: values.join(words.t('segment:pick.joiner')) });
    }
    const [from, below] = [condition.from, condition.below].map((bound) =>
        bound === null ? null : words.number(bound),
    );
    const key = from === null ? 'below' : below === null ? 'from' : 'between';
    return words.t(`segment:pick.${key}`, { column, from, below });
}
