export type CellType = 'empty' | 'number' | 'date' | 'code' | 'text';

const figures = "(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,'’]*(?:[eE][-+]?\\d+)?|\\.\\d+)";
const number = new RegExp(
    `^[-+(−]?\\s*(?:[¥￥$€£₩]|[A-Z]{2,3}\\s)?\\s*[-+−]?${figures}\\s*(?:[%€£元円원₽万亿]|[A-Z]{3})?\\)?$`,
);
const time =
    '\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{1,2}(?:[.,]\\d+)?秒?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?(?:Z|\\s?[-+]\\d\\d:?\\d\\d)?';
const dates = [
    new RegExp(`^\\d{4}([-/.年])\\d{1,2}(?:[-/.月]\\d{1,2}日?)?(?:[T ]\\s*(?:[上下]午)?\\s*${time})?$`),
    new RegExp(`^\\d{1,2}([-/.])\\d{1,2}\\1\\d{2,4}(?:[T ,]\\s*${time})?$`),
    new RegExp(`^(?:\\d{1,2}[- ])?[A-Za-z]{3,9}\\.?[- ]\\d{1,2},?(?:[- ]\\d{2,4})?(?: ${time})?$`),
    new RegExp(`^\\d{1,2}[- ][A-Za-z]{3,9}[- ]\\d{2,4}(?: ${time})?$`),
    new RegExp(`^${time}$`),
];
const code = /^(?=\S*\d)[\p{L}\d][\p{L}\d_#/.*-]*$/u;

/** What a cell looks like; a code is a word with digits in it. Spreadsheets write text as `="00123"`. */
export function cellType(cell: string): CellType {
    const text = cell.trim().replace(/^="(.*)"$/, '$1');
    if (text === '') return 'empty';
    if (text.length > 60) return 'text';
    if (number.test(text)) return 'number';
    if (dates.some((form) => form.test(text))) return 'date';
    return code.test(text) ? 'code' : 'text';
}
