import { levelOf, plainAnswer } from './levels';

/** An answer as it is written and the number that it stands for. */
export interface Score {
    answer: string;
    score: number;
}

/** This share of the answers must be on the scale; what is not (`不清楚`, `N/A`) has no score. */
const mostly = 0.8;
const mostPoints = 11;

/**
 * The numbers that answers stand for, where they are words on a scale (`不满意` … `非常满意`) or bear their number
 * (`5 = very good`), lowest first; null where they are not. Answers come with how often each is given.
 */
export function scaleOf(answers: ReadonlyMap<string, number>): Score[] | null {
    const all = [...answers.values()].reduce((sum, count) => sum + count, 0);
    const scores = numbered([...answers.keys()]) ?? leveled(answers);
    const scored = scores.reduce((sum, { answer }) => sum + (answers.get(answer) ?? 0), 0);
    const points = new Set(scores.map(({ score }) => score)).size;
    if (points < 2 || points > mostPoints || scored < mostly * all) return null;
    return scores.toSorted((a, b) => a.score - b.score || (a.answer < b.answer ? -1 : 1));
}

/** Answers with their own number beside words, or with the unit of points or stars; the same number for the same words. */
function numbered(answers: readonly string[]): Score[] | null {
    const found = answers.map((answer) => ({ answer, score: ownNumber(answer) }));
    const scores = found.filter((one): one is Score => one.score !== null);
    return scores.length === answers.length && scores.length > 1 ? scores : null;
}

function ownNumber(answer: string): number | null {
    const plain = answer.normalize('NFKC').trim();
    const [, before, after] = /^(\d{1,2})\s*(?:[-–—.、:=)\]]\s*|\s)?\p{L}[\p{L}\s']*$|^\p{L}[\p{L}\s']*[\s(:=\-[]+(\d{1,2})\s*分?[)\]]?$/u.exec(plain) ?? [];
    const stars = /^[★⭐]+[☆]*$/u.test(plain) ? [...plain].filter((sign) => sign !== '☆').length : null;
    const number = stars ?? Number(before ?? after ?? 'none');
    const isScored = stars !== null || /(分|星|points?|stars?)\s*[)\]]?$/iu.test(plain) || levelOf(plainAnswer(plain)) !== null;
    return Number.isNaN(number) || number > 10 || !isScored ? null : number;
}

/** Five points, seven where both `满意` and `比较满意` are given; some of them may be missing. */
function leveled(answers: ReadonlyMap<string, number>): Score[] {
    const all = [...answers].flatMap(([answer, count]) => {
        const level = levelOf(plainAnswer(answer));
        return level === null ? [] : [{ answer, count, ...level }];
    });
    const kinds = new Map<string, number>();
    for (const { kind, count } of all) if (kind !== 'middle') kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    const [most] = [...kinds].toSorted((a, b) => b[1] - a[1]);
    if (most === undefined) return [];
    const found = all.filter(({ kind }) => kind === most[0] || kind === 'middle');
    const levels = new Set(found.map(({ level }) => level));
    const points = most[0] === 'grade' ? grade(levels) : levels.has(1) && levels.has(2) ? seven : levels.has(-1) && levels.has(-2) ? seven : five;
    return found.map(({ answer, level }) => ({ answer, score: points(level) }));
}

function five(level: number): number {
    return 3 + Math.sign(level) * (Math.abs(level) === 3 ? 2 : level === 0 ? 0 : 1);
}

function seven(level: number): number {
    return 4 + level;
}

/** `poor` is the worst where nothing is worse, and `very good` the best where nothing is excellent. */
function grade(levels: ReadonlySet<number>): (level: number) => number {
    const hasFive = levels.has(4) && levels.has(3);
    return (level) => {
        if (!hasFive) return five(Math.min(level, 3));
        return level === 4 ? 5 : level === 3 ? 4 : level === 2 ? 3 : level === 0 ? 2 : 1;
    };
}
