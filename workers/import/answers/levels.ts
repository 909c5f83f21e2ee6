/** Where a word stands between the worst (-3) and the best (3) that can be said; null for what is on no scale. */
export function levelOf(words: string): { level: number; kind: string } | null {
    const fixed = named.find(({ word }) => word.test(words));
    if (fixed !== undefined) return { level: fixed.level, kind: fixed.kind };
    for (const { stem, isOpposite } of stems) {
        const { degree, word } = stem.exec(words)?.groups ?? {};
        if (degree === undefined || word === undefined) continue;
        const level = degreeOf(degree);
        return level === null ? null : { level: isOpposite ? -level : level, kind: same.get(word) ?? word };
    }
    return null;
}

/** An answer as words to compare: plain width, lower case, without a number or a mark before or after it. */
export function plainAnswer(answer: string): string {
    return answer
        .normalize('NFKC')
        .toLowerCase()
        .replace(/^[\s\d.、:：\-–—()[\]]+|[\s\d.、:：\-–—()[\]分]+$/g, '')
        .replaceAll(/[‘’]/g, "'")
        .replaceAll(/\s+/g, ' ')
        .trim();
}

const chineseStems = '满意|滿意|同意|认同|認同|赞同|赞成|重要|愿意|願意|可能|喜欢|喜歡|符合|推荐|推薦|信任|了解|熟悉|关注|關注|感兴趣|方便|清楚|清晰|合理|容易|有用|有帮助|好|高|快|强|贵|多';
const englishStems = 'satisfied|agree|important|likely|willing|interested|familiar|useful|helpful|easy|happy|clear|confident|convenient|pleased|aware|true';

const opposites: Record<string, string> = {
    ...{ 差: '好', 坏: '好', 反对: '同意', 低: '高', 慢: '快', 弱: '强', 便宜: '贵', 少: '多', 讨厌: '喜欢', 失望: '满意' },
    ...{ disagree: 'agree', dissatisfied: 'satisfied', unsatisfied: 'satisfied', unlikely: 'likely', unimportant: 'important', unwilling: 'willing' },
    ...{ uninterested: 'interested', unfamiliar: 'familiar', difficult: 'easy', hard: 'easy', unhappy: 'happy', unclear: 'clear' },
    ...{ inconvenient: 'convenient', displeased: 'pleased', untrue: 'true' },
};

/** Words that stand on the same scale as another. */
const same = new Map(Object.entries({ ...opposites, 滿意: '满意', 认同: '同意', 認同: '同意', 赞同: '同意', 赞成: '同意', 願意: '愿意', 喜歡: '喜欢', 推薦: '推荐', 關注: '关注' }));

const inChinese = (word: string) => /\p{Script=Han}/u.test(word);
const words = (some: readonly string[]) => some.join('|');

const stems: { stem: RegExp; isOpposite: boolean }[] = [
    { stem: new RegExp(`^(?<degree>.*?)(?<word>${chineseStems})$`, 'u'), isOpposite: false },
    { stem: new RegExp(`^(?<degree>.*?)(?<word>${words(Object.keys(opposites).filter(inChinese))})$`, 'u'), isOpposite: true },
    { stem: new RegExp(`^(?<degree>.*?)\\b(?<word>${words(Object.keys(opposites).filter((word) => !inChinese(word)))})$`), isOpposite: true },
    { stem: new RegExp(`^(?<degree>.*?)\\b(?<word>${englishStems})$`), isOpposite: false },
];

const degrees: [RegExp, number][] = [
    [/^(非常不|很不|极不|極不|极其不|十分不|完全不|特别不|绝对不|根本不|一点(都|也)不|最不|not at all|not .* at all)$/u, -3],
    [/^(比较不|比較不|较不|不太|不大|不怎么|不很|不是很|有点不|有些不|略不|稍不|not very|not so|not really|not too)$/u, -1],
    [/^(不|没|not)$/u, -2],
    [/^(比较|比較|较|較|有点|有些|略|稍|稍微|基本|还算|尚|somewhat|slightly|fairly|rather|a little|mildly|partly|moderately|mostly|quite|tend to)$/u, 1],
    [/^(非常|很|极|極|极其|十分|完全|特别|特別|绝对|强烈|相当|最|太|very|strongly|extremely|completely|totally|highly|absolutely|fully|entirely)$/u, 3],
    [/^()$/u, 2],
];

const named: { word: RegExp; level: number; kind: string }[] = [
    { word: /^(一般|一般般|中|中立|普通|不确定|不確定|说不清|說不清|说不准|无所谓|無所謂|尚可|还行|還行|还可以|中等|适中|差不多|既不.+也不.+)$/u, level: 0, kind: 'middle' },
    { word: /^(neutral|neither.*|undecided|unsure|not sure|average|ok|okay|so-so|mixed|indifferent|no opinion either way)$/, level: 0, kind: 'middle' },
    { word: /^(从不|从来不|从未|從不|没有过|never)$/u, level: -3, kind: 'often' },
    { word: /^(很少|极少|几乎不|很少会|rarely|seldom|hardly ever|almost never)$/u, level: -2, kind: 'often' },
    { word: /^(有时|有时候|偶尔|偶爾|有時|sometimes|occasionally|now and then)$/u, level: 0, kind: 'often' },
    { word: /^(经常|常常|時常|时常|通常|經常|often|usually|frequently|most of the time)$/u, level: 2, kind: 'often' },
    { word: /^(总是|一直|每次|每次都|總是|几乎总是|always|almost always|every time)$/u, level: 3, kind: 'often' },
    { word: /^(very poor|very bad|terrible|awful|horrible)$/, level: -3, kind: 'grade' },
    { word: /^(poor|bad)$/, level: -2, kind: 'grade' },
    { word: /^fair$/, level: 0, kind: 'grade' },
    { word: /^good$/, level: 2, kind: 'grade' },
    { word: /^(very good|great)$/, level: 3, kind: 'grade' },
    { word: /^(excellent|outstanding)$/, level: 4, kind: 'grade' },
];

function degreeOf(words: string): number | null {
    const plain = words.trim();
    return degrees.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
