import type { ColumnProfile, ColumnTraits, PreviewRow } from '../../src/domain/import';
import { amountOf, type Decimal } from '../../src/sql/staging/amounts';
import { missingWords } from '../../src/sql/staging/ids';
import { unmarkedText } from '../../src/sql/staging/textMarks';
import { profileDates, type DateProfile } from './profileDates';

const sampled = 1000;

/** What each column holds, from a sample of the file's records. */
export function profileColumns(columns: readonly string[], sample: readonly PreviewRow[]): ColumnProfile[] {
    const rows = sample.slice(0, sampled);
    return columns.map((name, index) =>
        profileColumn(
            name,
            rows.map((row) => unmarkedText((row.cells[index] ?? '').trim())),
        ),
    );
}

/** The decimal mark that most columns with a proof prove; a point when none does. */
export function fileDecimal(profiles: readonly ColumnProfile[]): Decimal {
    const proving = (decimal: Decimal) => profiles.filter((profile) => profile.decimal === decimal).length;
    return proving('comma') > proving('point') ? 'comma' : 'point';
}

function profileColumn(name: string, cells: string[]): ColumnProfile {
    const filled = cells.filter((cell) => !isMissing(cell));
    const distinct = new Set(filled);
    const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length);
    const marks = decimalProof(filled);
    const dates = profileDates(name, filled);
    const traits = traitsOf(filled, marks === 'comma' ? 'comma' : 'point', dates);
    const kind = kindOf(filled, traits, dates);
    return {
        name,
        kind,
        examples: [...distinct].slice(0, 5),
        missing: share(cells.length - filled.length),
        distinct: share(distinct.size),
        ...(kind === 'date' ? { dateForm: dates.form, isDayMonthAmbiguous: dates.isAmbiguous } : {}),
        ...(kind === 'number' ? { decimal: marks } : {}),
        traits,
    };
}

function kindOf(filled: string[], { numbers, whole, codes }: ColumnTraits, dates: DateProfile): ColumnProfile['kind'] {
    if (filled.length === 0) return 'empty';
    if (dates.isDate) return 'date';
    const areIds = codes > 0 && whole > 0.99 * numbers;
    return numbers >= 0.8 && !areIds ? 'number' : 'text';
}

function traitsOf(filled: string[], decimal: Decimal, dates: DateProfile): ColumnTraits {
    const numbers = filled.flatMap((cell) => amountOf(cell, decimal) ?? []).sort((a, b) => a - b);
    const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
    return {
        dates: dates.share,
        numbers: share(numbers.length),
        whole: share(
            filled.filter((cell) => Number.isInteger(amountOf(cell, decimal)) && /^[-+]?\d+$/.test(cell)).length,
        ),
        codes: share(filled.filter((cell) => isCode(cell)).length),
        median: numbers[numbers.length >> 1] ?? 0,
    };
}

function isCode(cell: string): boolean {
    if (/^0\d+$/.test(cell)) return true;
    return (
        /\d/.test(cell) && /^[\p{L}\d_#@./*-]+$/u.test(cell) && /\p{L}/u.test(cell) && amountOf(cell, 'point') === null
    );
}

function isMissing(cell: string): boolean {
    return (
        cell === '' ||
        /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!)$/i.test(cell) ||
        missingWords.includes(cell.toLowerCase())
    );
}

/** Counts the cells that only one mark, or their own grouping, explains. */
function decimalProof(filled: string[]): 'point' | 'comma' | 'either' {
    const proofs = filled.map(proofOf);
    const [points, commas] = [
        proofs.filter((proof) => proof === 'point').length,
        proofs.filter((proof) => proof === 'comma').length,
    ];
    if (points === commas) return 'either';
    return points > commas ? 'point' : 'comma';
}

function proofOf(cell: string): Decimal | null {
    const [point, comma] = [amountOf(cell, 'point'), amountOf(cell, 'comma')];
    if (point === null && comma === null) return null;
    if (point === null) return 'comma';
    if (comma === null) return 'point';
    const last = /[.,](?=[^.,]*$)/.exec(cell)?.[0];
    const isProof = point === comma && last !== undefined;
    return isProof ? (last === ',' ? 'comma' : 'point') : null;
}
