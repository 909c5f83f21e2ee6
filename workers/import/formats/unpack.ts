import type { Notice } from '../../../src/domain/result';
import { refuse } from '../../answer';
import { type Budget, budgetOf } from './collect';
import { gunzip } from './gzip';
import { kindOf } from './kind';
import { onFile, type Work } from './work';
import { type Entry, readDirectory, unpackEntry } from './zip';

/** The tables in a dropped file: itself, or what it holds packed. */
export interface Unpacked {
    /** Named after the dropped file and their place in it. */
    tables: File[];
    notices: Notice[];
}

const notTables =
    /\.(pdf|png|jpe?g|gif|webp|bmp|svg|tiff?|heic|docx?|pptx?|rtf|md|exe|dll|bat|cmd|sh|py|r|sql|js|css|ini|mp[34]|mov|avi|wav|url|lnk|rar|7z|ds_store)$/i;

/** Takes the tables out of a file; archives inside an archive are opened once. */
export function unpack(file: File, work: Work): Promise<Unpacked> {
    return onFile(file, work, () => unpackKnown(file, budgetOf(file, work), work, 1));
}

async function unpackKnown(file: File, budget: Budget, work: Work, depth: number): Promise<Unpacked> {
    const kind = file.size === 0 ? 'text' : await kindOf(file);
    if (kind !== 'gzip' && kind !== 'zip') return { tables: [file], notices: [] };
    if (depth < 0) return refuse('nested-archive', { file: file.name });
    if (kind === 'zip') return unzip(file, budget, work, depth);
    return unpackKnown(named(await gunzip(file, budget, work), file.name, file), budget, work, depth - 1);
}

async function unzip(file: File, budget: Budget, work: Work, depth: number): Promise<Unpacked> {
    const entries = (await readDirectory(file)).filter(isContent);
    const wanted = entries.filter(({ name, size }) => size > 0 && !notTables.test(name));
    if (wanted.length === 0) return refuse('zip-no-table', { file: file.name, entries: namesOf(entries) });
    if (wanted.length > work.limits.tables)
        return refuse('zip-many', { file: file.name, count: wanted.length, limit: work.limits.tables });
    const found: Unpacked = { tables: [], notices: [] };
    for (const entry of wanted) {
        const blob = await unpackEntry(file, entry, budget, work);
        const inner = await unpackKnown(named(blob, `${file.name} › ${entry.name}`, file), budget, work, depth - 1);
        found.tables.push(...inner.tables);
        found.notices.push(...inner.notices);
    }
    const left = entries.filter((entry) => !wanted.includes(entry));
    if (left.length > 0)
        found.notices.unshift(
            skipped(
                file,
                left.map(({ name }) => name),
            ),
        );
    return found;
}

/** Says which entries of an archive were left aside. */
export function skipped(file: File, names: readonly string[]): Notice {
    return { code: 'zip-skipped', facts: { file: file.name, count: names.length, entries: someOf(names) } };
}

/** Neither folders nor what systems put in beside a person's files. */
function isContent({ name, isFolder }: Entry): boolean {
    return !isFolder && !/(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function named(blob: Blob, name: string, { lastModified }: File): File {
    return new File([blob], name, { lastModified });
}

function namesOf(entries: readonly Entry[]): string {
    return someOf(entries.map(({ name }) => name));
}

function someOf(names: readonly string[]): string {
    return names.length > 5 ? `${names.slice(0, 5).join(', ')} …` : names.join(', ');
}
