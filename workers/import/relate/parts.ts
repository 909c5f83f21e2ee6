import type { FileInspection } from '../../../src/domain/import';
import { foldName, type JoinChoice, type PartName } from '../../../src/domain/joining';
import type { Notice } from '../../../src/domain/result';
import { proposeMeasures } from '../roles';
import { isCustomerFile } from './grain';
import { columnsByRole, rolePairs } from './continues';
import { isSameKind, isSameShape, leadOf } from './lead';
import { isVisits } from './visits';

/**
 * What each file is for before any is joined: the lines and what continues them, the customers when there are no lines,
 * and the rest beside. Files of the same shape are taken together, and those of the same meaning in other words, but not
 * those known to tell of the same orders or customers (`apart`); what the person chose holds.
 */
export function placeFiles(inspections: readonly FileInspection[], choices: readonly JoinChoice[], apart: ReadonlySet<number> = new Set()): FileInspection[] {
    const lead = leadIndex(inspections, choices);
    const first = inspections[lead];
    const base: PartName = first === undefined ? 'unused' : (choices[lead]?.part ?? (isLines(inspections, choices) ? 'orders' : 'customers'));
    const placed = inspections.map((inspection, index): FileInspection => {
        const chosen = choices[index]?.part;
        if (index === lead) return { ...inspection, part: base };
        const isContinuing = chosen === base || (chosen === undefined && first !== undefined && !apart.has(index) && isContinued(first, inspection, base));
        if (isContinuing) return { ...inspection, part: base, appendedTo: lead, ...inOtherWords(first, inspection) };
        const appendedAs = chosen === undefined && first !== undefined && base === 'orders' && !apart.has(index) ? columnsByRole(first, inspection) : null;
        if (appendedAs !== null) return { ...inspection, part: base, appendedTo: lead, appendedAs };
        return { ...inspection, part: chosen ?? (isVisits(inspection) ? 'visits' : isCustomerFile(inspection) ? 'customers' : 'beside') };
    });
    const measured = base === 'customers' ? placed.map((inspection) => withMeasures(inspection, lead, placed)) : placed;
    return measured.map((inspection, index) => (apart.has(index) ? inspection : continued(inspection, index, measured)));
}

/** Lines that the person says continue the others may name their columns otherwise. */
function inOtherWords(first: FileInspection | undefined, inspection: FileInspection): Pick<FileInspection, 'appendedAs'> {
    if (first === undefined || isSameShape(first, inspection)) return {};
    const names = new Set(first.columns.map(({ name }) => foldName(name)));
    const pairs = Object.entries(rolePairs(first, inspection)).filter(([own, as]) => !names.has(foldName(own)) && foldName(own) !== foldName(as));
    return pairs.length === 0 ? {} : { appendedAs: Object.fromEntries(pairs) };
}

/** Where customers are looked at by themselves, their columns are measures. */
function withMeasures(inspection: FileInspection, lead: number, all: readonly FileInspection[]): FileInspection {
    const isLead = inspection === all[lead] || inspection.appendedTo === lead;
    return isLead ? { ...inspection, proposals: proposeMeasures(inspection.columns) } : inspection;
}

/** Whether any file holds lines; else customers are looked at by themselves. */
function isLines(inspections: readonly FileInspection[], choices: readonly JoinChoice[]): boolean {
    const free = inspections.filter((_, index) => choices[index]?.part === undefined);
    return choices.some((choice) => choice?.part === 'orders') || leadOf(free) >= 0 || !free.some(isCustomerFile);
}

function leadIndex(inspections: readonly FileInspection[], choices: readonly JoinChoice[]): number {
    const chosen = inspections.filter((_, index) => choices[index]?.part === 'orders');
    const free = inspections.filter((_, index) => choices[index]?.part === undefined);
    const customers = inspections.filter(
        (inspection, index) => choices[index]?.part === 'customers' || (choices[index]?.part === undefined && isCustomerFile(inspection)),
    );
    const candidates = chosen.length > 0 ? chosen : free;
    const lead = candidates[leadOf(candidates)] ?? chosen[0] ?? richest(customers) ?? free[0];
    return lead === undefined ? -1 : inspections.indexOf(lead);
}

/** The file of customers with the most figures. */
function richest(files: readonly FileInspection[]): FileInspection | undefined {
    const figures = (file: FileInspection) => file.columns.filter(({ kind }) => kind === 'number').length;
    return files.toSorted((a, b) => figures(b) - figures(a))[0];
}

function continued(inspection: FileInspection, index: number, all: readonly FileInspection[]): FileInspection {
    if (inspection.appendedTo !== undefined) return appended(inspection, all[inspection.appendedTo]);
    if (!['beside', 'customers', 'visits'].includes(inspection.part)) return inspection;
    const at = all.findIndex((other) => other.part === inspection.part && other.appendedTo === undefined && isContinued(other, inspection, inspection.part));
    return at < 0 || at >= index ? inspection : appended({ ...inspection, appendedTo: at }, all[at]);
}

/** What is known of customers from several systems stands side by side, and only more customers go after one another. */
function isContinued(first: FileInspection, inspection: FileInspection, part: PartName): boolean {
    return isSameShape(first, inspection) && (part !== 'customers' || isSameKind(first, inspection));
}

/** Its columns mean what those of the file it continues do; what one has and the other lacks is said. */
function appended(inspection: FileInspection, first: FileInspection | undefined): FileInspection {
    if (first === undefined) return inspection;
    const { appendedAs = {} } = inspection;
    const others = first.columns.map(({ name }) => name);
    const names = inspection.columns.map(({ name }) => appendedAs[name] ?? name);
    const lacks = difference(others, names);
    const adds = difference(names, others);
    const facts = { file: inspection.name, first: first.name, rows: inspection.records, lacks: lacks.join(', '), adds: adds.join(', ') };
    const pairs = Object.entries(appendedAs).filter(([own, as]) => foldName(own) !== foldName(as));
    if (pairs.length > 0) {
        const said = pairs.map(([own, as]) => `“${own}” → “${as}”`).join(', ');
        const notice = { code: 'appended-by-role', facts: { ...facts, lacks: facts.lacks || '–', adds: facts.adds || '–', pairs: said } };
        return { ...inspection, proposals: renamed(inspection, first), notices: [...inspection.notices, notice] };
    }
    const code = lacks.length === 0 && adds.length === 0 ? 'appended-file' : lacks.length === 0 ? 'appended-more' : adds.length === 0 ? 'appended-less' : 'appended-differing';
    return { ...inspection, proposals: renamed(inspection, first), notices: [...inspection.notices, { code, facts }] };
}

function renamed(inspection: FileInspection, first: FileInspection): FileInspection['proposals'] {
    const byFold = new Map(first.columns.map(({ name }) => [foldName(name), name]));
    return inspection.proposals.map((proposal) => ({ ...proposal, column: inspection.appendedAs?.[proposal.column] ?? byFold.get(foldName(proposal.column)) ?? proposal.column }));
}

function difference(some: readonly string[], others: readonly string[]): string[] {
    const known = new Set(others.map(foldName));
    return some.filter((name) => !known.has(foldName(name)));
}

/** What is said of a file that no key joins to the lines. */
export function unusedNotice(inspection: FileInspection): Notice {
    return { code: 'unused-file', facts: { file: inspection.name, rows: inspection.records } };
}
