import type { Reading } from '../../src/domain/import';
import { fail, succeed, type Notice, type Progress, type Report, type Result } from '../../src/domain/result';
import { judge, linesBeyondAscii } from './encoding';
import { surplusNames } from './names';
import { eachRecord, openScanner, readBytes, type Reader } from './records';
import { Rewriter } from './rewrite';
import type { Scanner } from './scan';
import { Survey } from './survey';
import { transcode } from './transcode';
import type { Look, Prepared } from './types';
import { isUnreadable } from './unreadable';
import { Utf8Check } from './utf8';

const chunkBytes = 4 << 20;
const evidenceBytes = 64 << 10;
/** More surplus cells than this share the last column for them, so that one wild line cannot make thousands. */
const mostSurplus = 100;

/** UTF-8 text ready for the survey, and what it took to get there. */
interface Text {
    blob: Blob;
    encoding: string;
    /** The byte where the first unreadable character stands, -1 when all could be read. */
    mark: number;
    broken: number;
    nuls: number;
    /** The sample looked like UTF-8, the whole is not. */
    isReconsidered: boolean;
}

/** Reads the whole file in bounded memory: counts every record, and makes the file fit for `sourceSql`. */
export async function prepare(file: File, look: Look, report: Report, signal: AbortSignal): Promise<Result<Prepared>> {
    try {
        return await new Preparation(file, look, report, signal).run();
    } catch (error) {
        if (signal.aborted) return fail('cancelled', { file: file.name });
        if (isUnreadable(error)) return fail('unreadable-file', { file: file.name });
        throw error;
    }
}

class Preparation {
    private readonly notices: Notice[] = [];

    constructor(
        private readonly file: File,
        private readonly look: Look,
        private readonly report: Report,
        private readonly signal: AbortSignal,
    ) {}

    async run(): Promise<Result<Prepared>> {
        const { look } = this;
        const asItIs = { blob: this.file, encoding: 'utf-8', mark: -1, broken: 0, nuls: 0, isReconsidered: false };
        const isUtf8 = look.reading.encoding === 'utf-8';
        const direct = isUtf8 ? await this.survey(asItIs, true) : null;
        const text = direct === null ? await this.convert(isUtf8) : asItIs;
        const survey = direct ?? (await this.survey(text, false));
        if (survey === null || survey.records === 0) return fail('no-data-rows', { file: this.file.name });
        this.tell(text, survey);
        const reading = { ...look.reading, encoding: text.encoding };
        return succeed(
            survey.isRegular && isInPlace(reading)
                ? this.inPlace(text, survey, reading)
                : await this.rewritten(text, survey, reading),
        );
    }

    /** Null when the bytes were to be sound UTF-8 and are not. */
    private async survey(text: Text, isChecked: boolean): Promise<Survey | null> {
        const scanner = this.scanner();
        const survey = new Survey(scanner, this.look.columns.length, this.look.afterLine, text.mark);
        const check = new Utf8Check();
        const start = await markBytes(text.blob);
        let checked = start;
        const reader = this.reader('survey', text.blob.size);
        if (isChecked)
            reader.inspect = (bytes, base, isLast) => {
                checked += check.push(bytes.subarray(checked - base), isLast);
                return check.broken === 0 && check.nuls === 0;
            };
        const isSound = await eachRecord(text.blob, start, scanner, reader, (bytes, at, base) =>
            survey.visit(bytes, at, base),
        );
        return isSound ? survey : null;
    }

    /** The file in UTF-8. When it only seemed to be UTF-8, it is looked through first: damaged, or another encoding? */
    private async convert(seemedUtf8: boolean): Promise<Text> {
        const { file, look } = this;
        const isChosen = look.choice.encoding !== undefined;
        const encoding = seemedUtf8 ? await this.reconsider(isChosen) : look.reading.encoding;
        const progress = this.reader('decode', file.size).progress;
        const { blob, replaced, firstReplacedAt, nuls } = await transcode(file, encoding, this.signal, progress);
        const isReconsidered = seemedUtf8 && encoding !== 'utf-8';
        return { blob, encoding, mark: firstReplacedAt, broken: replaced, nuls, isReconsidered };
    }

    private async reconsider(isChosen: boolean): Promise<string> {
        if (isChosen) return 'utf-8';
        const check = new Utf8Check();
        const evidence: Uint8Array[] = [];
        let collected = 0;
        for (let at = 0; at < this.file.size;) {
            this.signal.throwIfAborted();
            const bytes = await readBytes(this.file, at, at + chunkBytes);
            const before = check.broken;
            at += check.push(bytes, at + bytes.length >= this.file.size);
            if (check.broken === before || collected >= evidenceBytes) continue;
            const lines = linesBeyondAscii([bytes], evidenceBytes);
            evidence.push(lines);
            collected += lines.length;
        }
        return judge(check, evidence).encoding;
    }

    private inPlace(text: Text, survey: Survey, reading: Reading): Prepared {
        const { delimiter, quote } = reading;
        return {
            file: text.blob.slice(survey.dataStart, survey.dataEnd),
            isRewritten: false,
            reading,
            columns: this.look.columns,
            surplus: [],
            firstLine: survey.firstLine,
            csv: { delimiter, quote, escape: quote, lineEnd: survey.lineEnd, skip: 0, longest: survey.longest },
            records: survey.records,
            notices: this.notices,
        };
    }

    private async rewritten(text: Text, survey: Survey, reading: Reading): Promise<Prepared> {
        const { columns, afterLine } = this.look;
        const surplus = surplusNames(columns, Math.min(mostSurplus, Math.max(0, survey.most - columns.length)));
        const scanner = this.scanner();
        const rewriter = new Rewriter(scanner, reading, columns.length + surplus.length);
        const reader = this.reader('decode', text.blob.size);
        await eachRecord(text.blob, await markBytes(text.blob), scanner, reader, (bytes, at) => {
            if (scanner.line > afterLine && !scanner.isBlank(bytes)) rewriter.write(bytes, at);
        });
        const width = columns.length + surplus.length;
        return {
            file: rewriter.finish(),
            isRewritten: true,
            reading,
            columns,
            surplus,
            firstLine: survey.firstLine,
            csv: {
                delimiter: ',',
                quote: '"',
                escape: '"',
                lineEnd: '\n',
                skip: 0,
                longest: survey.longest * 2 + width + 32,
            },
            records: survey.records,
            notices: this.notices,
        };
    }

    private tell({ encoding, broken, nuls, isReconsidered }: Text, survey: Survey): void {
        const { short, surplus, unclosed, blank } = survey;
        if (isReconsidered) this.note('encoding-reconsidered', { encoding });
        if (broken > 0) this.note('unreadable-characters', { count: broken, encoding, line: survey.lineOfMark });
        if (nuls > 0) this.note('nul-bytes', { count: nuls });
        if (blank.lines > 0) this.note('blank-lines', blank);
        if (short.lines > 0) this.note('short-lines', short);
        if (surplus.lines > 0) this.note('surplus-cells', surplus);
        if (unclosed.lines > 0) this.note('unclosed-quote', unclosed);
    }

    private note(code: string, facts: Notice['facts']): void {
        this.notices.push({ code, facts: { file: this.file.name, ...facts } });
    }

    private scanner(): Scanner {
        return openScanner(this.look.reading, this.look.usualCells, this.look.numbering);
    }

    private reader(step: Progress['step'], total: number): Reader {
        return { signal: this.signal, progress: (done) => this.report({ step, done, total }) };
    }
}

/** DuckDB's own reader is trusted with one-byte delimiters only. */
function isInPlace({ delimiter }: Reading): boolean {
    return delimiter !== ' ' && delimiter.length === 1 && delimiter < '\u0080';
}

/** The length of a UTF-8 mark at the start, which is no part of the first cell. */
async function markBytes(blob: Blob): Promise<number> {
    const [first, second, third] = await readBytes(blob, 0, 3);
    return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
