import type { FileInspection, ReadingChoice } from '../../src/domain/import';
import type { Report } from '../../src/domain/result';
import { Refused, valueOf } from '../answer';
import { convert } from '../import/formats/convert';
import type { Converted } from '../import/formats/converted';
import { skipped, unpack, type Unpacked } from '../import/formats/unpack';
import { usualLimits, type Work } from '../import/formats/work';
import { look } from '../import/look';
import { remarkMarkedCells } from '../import/markedCells';
import { prepare } from '../import/prepare';
import { fileDecimal, profileColumns } from '../import/profile';
import { proposeRoles } from '../import/roles';
import { recogniseSystem } from '../import/systems';
import type { Prepared } from '../import/types';

/** A table that was looked at and made ready to be read. */
export interface Opened {
    key: string;
    prepared: Prepared;
    inspection: FileInspection;
}

interface Pack extends Unpacked {
    key: string;
    /** Its tables as text, by how they were asked for. */
    converted: Map<string, Converted>;
}

/** Opens files and what is packed in them, and remembers both, so that only what is read another way is opened again. */
export class Opener {
    private packs: Pack[] = [];
    private opened: Opened[] = [];

    /** One for each table, in order; `choices` are by table as the last call gave them. */
    async open(
        files: readonly File[],
        choices: readonly ReadingChoice[],
        report: Report,
        signal: AbortSignal,
    ): Promise<Opened[]> {
        const work = { report, signal, limits: usualLimits };
        const packs: Pack[] = [];
        const opened: Opened[] = [];
        for (const file of files) {
            const key = fileKey(file, {});
            const known = this.packs.find((pack) => pack.key === key);
            const pack = known ?? { key, converted: new Map(), ...(await unpack(file, work)) };
            packs.push(pack);
            opened.push(...(await this.openPack(file, pack, choices.slice(opened.length), work)));
        }
        this.packs = packs;
        this.opened = opened;
        return opened;
    }

    /** The tables of one file; of an archive those that are none are left aside for good. */
    private async openPack(file: File, pack: Pack, choices: readonly ReadingChoice[], work: Work): Promise<Opened[]> {
        const opened: Opened[] = [];
        const left: File[] = [];
        let refusal: unknown = null;
        for (const table of pack.tables) {
            const choice = choices[opened.length] ?? {};
            try {
                opened.push(await this.openTable(pack, table, choice, work));
            } catch (error) {
                const isOnly = pack.tables.length === 1 || Object.keys(choice).length > 0;
                if (!(error instanceof Refused) || isOnly || isOfMachine(error)) throw error;
                left.push(table);
                refusal = error;
            }
        }
        if (opened.length === 0) throw refusal;
        if (left.length > 0) {
            pack.tables = pack.tables.filter((table) => !left.includes(table));
            pack.notices = [
                ...pack.notices,
                skipped(
                    file,
                    left.map(({ name }) => name),
                ),
            ];
        }
        return opened.map((table, index) => (index === 0 ? withNotices(table, pack.notices) : table));
    }

    private async openTable({ converted }: Pack, file: File, choice: ReadingChoice, work: Work): Promise<Opened> {
        const opened = this.opened.find(({ key }) => key === fileKey(file, choice));
        if (opened !== undefined) return opened;
        const { sheet, encoding } = choice;
        const key = fileKey(file, { sheet, encoding });
        const known = converted.get(key) ?? (await convert(file, choice, work));
        converted.set(key, known);
        return openFile(file, known, choice, work);
    }
}

/** Looks at one file and counts every record of it. */
async function openFile(file: File, converted: Converted, choice: ReadingChoice, work: Work): Promise<Opened> {
    const found = valueOf(await look(converted.file, choice, converted.known));
    const prepared = valueOf(await prepare(converted.file, found, work.report, work.signal));
    const profiles = profileColumns(prepared.columns, found.sample);
    const decimal = choice.decimal ?? fileDecimal(profiles);
    const proposals = proposeRoles(profiles);
    const remarks = [...recogniseSystem(profiles, proposals), ...remarkMarkedCells(prepared.columns, found.sample)];
    const inspection: FileInspection = {
        name: converted.file.name,
        bytes: converted.file.size,
        format: converted.format,
        sheet: converted.sheet,
        sheets: converted.sheets,
        reading: { ...prepared.reading, encoding: converted.encoding ?? prepared.reading.encoding, decimal },
        encodings: converted.encodings ?? found.encodings,
        columns: profiles,
        preview: found.preview,
        preamble: found.preamble,
        proposals,
        records: prepared.records,
        part: 'orders',
        notices: [...converted.notices, ...found.notices, ...prepared.notices, ...remarks],
    };
    return { key: fileKey(file, choice), prepared, inspection };
}

/** The same file read the same way, so that it need not be opened again. */
function fileKey(file: File, choice: ReadingChoice): string {
    const { encoding, delimiter, headerLine, decimal, sheet } = choice;
    const header = headerLine === undefined ? 'found' : headerLine;
    return JSON.stringify([file.name, file.size, file.lastModified, encoding, delimiter, header, decimal, sheet]);
}

/** The file is not to blame. */
function isOfMachine({ failure }: Refused): boolean {
    return ['cancelled', 'out-of-memory', 'unreadable-file'].includes(failure.code);
}

function withNotices(opened: Opened, notices: Unpacked['notices']): Opened {
    const { inspection } = opened;
    const own = inspection.notices.filter(({ code }) => code !== 'zip-skipped');
    return notices.length === 0 ? opened : { ...opened, inspection: { ...inspection, notices: [...notices, ...own] } };
}
