import { type Budget, isDamage } from '../collect';
import type { Meaning } from '../number-format';
import type { Work } from '../work';
import { damaged, type Entry, entryStream, readDirectory, unpackEntry } from '../zip';
import { elements } from './elements';
import { styleMeanings } from './styles';
import { attribute, richText, tags, xmlPieces } from './xml';

export interface Sheet {
    name: string;
    isHidden: boolean;
    entry: Entry;
}

/** A workbook's parts: read when they are asked for. */
export class Book {
    private constructor(
        private readonly file: File,
        private readonly entries: ReadonlyMap<string, Entry>,
        private readonly budget: Budget,
        private readonly work: Work,
        readonly sheets: readonly Sheet[],
        readonly is1904: boolean,
        private readonly related: readonly Relation[],
    ) {}

    static async open(file: File, budget: Budget, work: Work): Promise<Book> {
        const entries = new Map((await readDirectory(file)).map((entry) => [partName(entry.name), entry]));
        const textOf = async (path: string) => {
            const entry = entries.get(partName(path));
            return entry === undefined ? null : (await unpackEntry(file, entry, budget, work)).text();
        };
        const root = relations((await textOf('_rels/.rels')) ?? '', '');
        const path = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
        const xml = await textOf(path);
        const related = relations((await textOf(path.replace(/([^/]+)$/, '_rels/$1.rels'))) ?? '', path);
        const main = tags(xml ?? '', 'workbookPr')[0] ?? '';
        const is1904 = ['1', 'true'].includes(attribute(main, 'date1904') ?? '');
        const sheets = tags(xml ?? '', 'sheet').flatMap((tag) => {
            const id = /\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1];
            const relation = related.find((one) => one.id === id && one.type === 'worksheet');
            const entry = entries.get(partName(relation?.path ?? ''));
            const name = attribute(tag, 'name') ?? '';
            return entry === undefined
                ? []
                : [{ name, isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible', entry }];
        });
        return new Book(file, entries, budget, work, sheets, is1904, related);
    }

    async meanings(): Promise<Meaning[]> {
        const entry = this.part('styles');
        if (entry === undefined) return [];
        return styleMeanings(await (await unpackEntry(this.file, entry, this.budget, this.work)).text());
    }

    async strings(): Promise<string[]> {
        const entry = this.part('sharedStrings');
        const strings: string[] = [];
        if (entry === undefined) return strings;
        for await (const found of elements(await this.pieces(entry), 'si', 'sst')) {
            for (const { content } of found) strings.push(richText(content));
        }
        return strings;
    }

    /** The text of a part as it is unpacked; a part that cannot be unpacked says the file is damaged. */
    async *pieces(entry: Entry): AsyncGenerator<string> {
        const stream = await entryStream(this.file, entry, this.work);
        try {
            yield* xmlPieces(stream, this.budget, this.work.signal);
        } catch (error) {
            if (isDamage(error)) damaged(this.file);
            throw error;
        }
    }

    private part(type: string): Entry | undefined {
        return this.entries.get(partName(this.related.find((relation) => relation.type === type)?.path ?? ''));
    }
}

/** Names of parts do not tell small letters from large. */
function partName(path: string): string {
    return path.replace(/^\//, '').toLowerCase();
}

interface Relation {
    id: string;
    type: string;
    path: string;
}

/** What a part refers to; paths are relative to it. */
function relations(xml: string, from: string): Relation[] {
    const folder = from.replace(/[^/]*$/, '');
    return tags(xml, 'Relationship').map((tag) => ({
        id: attribute(tag, 'Id') ?? '',
        type: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
        path: resolved(folder, attribute(tag, 'Target') ?? ''),
    }));
}

function resolved(folder: string, target: string): string {
    const parts: string[] = [];
    for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
        if (part === '..') parts.pop();
        else if (part !== '.' && part !== '') parts.push(part);
    }
    return parts.join('/');
}
