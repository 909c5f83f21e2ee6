import type { FileInspection } from '../../../src/domain/import';
import { foldName, type JoinChoice, type PartName } from '../../../src/domain/joining';
import type { Notice } from '../../../src/domain/result';
import { proposeMeasures } from '../roles';
import { isCustomerFile } from './grain';
import { isSameShape, leadOf } from './lead';

/**
 * What each file is for before any is joined: the lines and what continues them, the customers when there are no lines,
 * and the rest beside. Files of the same shape are taken together; what the person chose holds.
 */
export function placeFiles(inspections: readonly FileInspection[], choices: readonly JoinChoice[]): FileInspection[] {
    const lead = leadIndex(inspections, choices);
    const first = inspections[lead];
    const base: PartName = first === undefined ? 'unused' : (choices[lead]?.part ?? (isLines(inspections, choices) ? 'orders' : 'customers'));
    const placed = inspections.map((inspection, index): FileInspection => {
        const chosen = choices[index]?.part;
        if (index === lead) return { ...inspection, part: base };
        const isContinuing = chosen === base || (chosen === undefined && first !== undefined && isSameShape(first, inspection));
        if (isContinuing) return { ...inspection, part: base, appendedTo: lead };
        return { ...inspection, part: chosen ?? (isCustomerFile(inspection) ? 'customers' : 'beside') };
    });
    const measured = base === 'customers' ? placed.map((inspection) => withMeasures(inspection, lead, placed)) : placed;
    return measured.map((inspection, index) => continued(inspection, index, measured));
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
    if (inspection.part !== 'beside' && inspection.part !== 'customers') return inspection;
    const at = all.findIndex((other) => other.part === inspection.part && other.appendedTo === undefined && isSameShape(other, inspection));
    return at < 0 || at >= index ? inspection : appended({ ...inspection, appendedTo: at }, all[at]);
}

/** Its columns mean what those of the file it continues do; what one has and the other lacks is said. */
function appended(inspection: FileInspection, first: FileInspection | undefined): FileInspection {
    if (first === undefined) return inspection;
    const [names, others] = [inspection.columns, first.columns].map((columns) => columns.map(({ name }) => name));
    const lacks = difference(others ?? [], names ?? []);
    const adds = difference(names ?? [], others ?? []);
    const facts = { file: inspection.name, first: first.name, rows: inspection.records, lacks: lacks.join(', '), adds: adds.join(', ') };
    const code = lacks.length === 0 && adds.length === 0 ? 'appended-file' : lacks.length === 0 ? 'appended-more' : adds.length === 0 ? 'appended-less' : 'appended-differing';
    return { ...inspection, proposals: renamed(inspection, first), notices: [...inspection.notices, { code, facts }] };
}

function renamed(inspection: FileInspection, first: FileInspection): FileInspection['proposals'] {
    const byFold = new Map(first.columns.map(({ name }) => [foldName(name), name]));
    return inspection.proposals.map((proposal) => ({ ...proposal, column: byFold.get(foldName(proposal.column)) ?? proposal.column }));
}

function difference(some: readonly string[], others: readonly string[]): string[] {
    const known = new Set(others.map(foldName));
    return some.filter((name) => !known.has(foldName(name)));
}

/** What is said of a file that no key joins to the lines. */
export function unusedNotice(inspection: FileInspection): Notice {
    return { code: 'unused-file', facts: { file: inspection.name, rows: inspection.records } };
}
