import type { Row, Value } from '../../domain/values';

/** A part of a segment's name: its text, or the word where only a language can say it. */
export interface Level {
    word: 'value' | 'other' | 'none' | 'yes' | 'no';
    text: string;
}

/** What a level of one side of a row of `attributes_cells` is called. */
export function levelOf(row: Row, side: 'first' | 'second', isFlag: boolean): Level {
    const level = String(row[`${side}_level`]);
    if (level === 'none' || level === 'other') return { word: level, text: '' };
    if (isFlag) return level === 'is:true' ? { word: 'yes', text: '✓' } : { word: 'no', text: '✗' };
    if (level.startsWith('band:')) return { word: 'value', text: bandText(row, side) };
    return { word: 'value', text: String(row[`${side}_value`] ?? '') };
}

/** A band as the edges about it, else as the least and the greatest of its values. */
function bandText(row: Row, side: 'first' | 'second'): string {
    const [above, upTo] = [numberOf(row[`${side}_above_edge`]), numberOf(row[`${side}_up_to_edge`])];
    if (above !== null && upTo !== null) return `> ${tell(above)} – ${tell(upTo)}`;
    if (above !== null) return `> ${tell(above)}`;
    if (upTo !== null) return `≤ ${tell(upTo)}`;
    const [lowest, highest] = [numberOf(row[`${side}_lowest`]) ?? 0, numberOf(row[`${side}_highest`]) ?? 0];
    return tell(lowest) === tell(highest) ? tell(lowest) : `${tell(lowest)} – ${tell(highest)}`;
}

const formats = [new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }), new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })] as const;

/** A number as both languages write it. */
function tell(value: number): string {
    const text = formats[Math.abs(value) >= 1 || value === 0 ? 0 : 1].format(value);
    return text.replace(/^-/, '−');
}

function numberOf(value: Value | undefined): number | null {
    return typeof value === 'number' ? value : null;
}
