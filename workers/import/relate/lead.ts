import type { FileInspection, Role } from '../../../src/domain/import';
import { foldName } from '../../../src/domain/joining';
import { hasMoney, isCustomerFile, proposed, unique } from './grain';
import { keyPairs, type Side } from './keys';
import { isVisits } from './visits';

/** The columns of a file as sides of a join. */
export function sidesOf(inspection: FileInspection, naming: (column: string) => string = (column) => column): Side[] {
    return inspection.columns.map((profile) => ({ profile, name: naming(profile.name), file: inspection.name }));
}

/**
 * The position of the file that holds the lines: the finest one that has, or finds by its keys, a customer, a date and
 * money of its own; -1 when none has a customer and a date.
 */
export function leadOf(inspections: readonly FileInspection[]): number {
    const ranks = inspections.map((inspection) => rankOf(inspection, inspections));
    const best = Math.max(...ranks);
    return best > 0 ? ranks.indexOf(best) : -1;
}

function rankOf(file: FileInspection, all: readonly FileInspection[]): number {
    if (isCustomerFile(file)) return 0;
    if (isVisits(file) && !all.every(isVisits)) return 0;
    const others = all.filter((other) => other !== file && !isSameShape(file, other));
    const found = [file, ...reachedFrom(file, others)];
    const reaches = (role: Role) => found.some((other) => has(other, role) && (other === file || !isCustomerFile(other)));
    const reachesCustomer = found.some((other) => has(other, 'customer_id'));
    const ownsBoth = has(file, 'customer_id') && has(file, 'order_date');
    const hasOwnMoney = hasMoney(file) || (has(file, 'quantity') && found.some((other) => has(other, 'unit_price') || has(other, 'amount')));
    const isLines = has(file, 'product') || has(file, 'quantity');
    const hasSums = others.some((other) => hasMoney(other) && isSumOf(file, other));
    if (!reaches('order_date') || !reachesCustomer) return 0;
    if (isLines && hasOwnMoney) return 6;
    if (ownsBoth && hasMoney(file)) return 5;
    if (ownsBoth && hasSums) return 4;
    if (hasMoney(file)) return 3;
    return ownsBoth ? 2 : hasSums ? 1 : 0;
}

/** The files that have one row for each of this one's, and theirs in turn. */
function reachedFrom(file: FileInspection, others: readonly FileInspection[]): FileInspection[] {
    const reached: FileInspection[] = [];
    const left = new Set(others);
    for (let sides = sidesOf(file), isMore = true; isMore;) {
        const next = [...left].find((other) => keyPairs(sides, sidesOf(other)).some((pair) => pair.likeness > 0.5 && isUnique(other, pair.right)));
        isMore = next !== undefined;
        if (next === undefined) break;
        left.delete(next);
        reached.push(next);
        sides = [...sides, ...sidesOf(next)];
    }
    return reached;
}

/** Whether the other's rows belong to single rows of this file, as payments do to orders. */
function isSumOf(file: FileInspection, other: FileInspection): boolean {
    return keyPairs(sidesOf(file), sidesOf(other)).some((pair) => pair.likeness > 0.5 && isUnique(file, pair.left));
}

function isUnique(file: FileInspection, column: string): boolean {
    return file.columns.some(({ name, distinct, missing }) => name === column && distinct + missing >= unique);
}

function has(file: FileInspection, role: Role): boolean {
    return proposed(file, role) !== undefined;
}

/** Whether one file continues another: the same columns by name, or at least all of those that mean something to us. */
export function isSameShape(one: FileInspection, other: FileInspection): boolean {
    if (isFiner(one, other) || isFiner(other, one) || isVisits(one) !== isVisits(other)) return false;
    const [names, others] = [namesOf(one), namesOf(other)];
    const common = [...names].filter((name) => others.has(name)).length;
    const told = one.proposals.map(({ column }) => foldName(column));
    const share = common / Math.max(1, Math.min(names.size, others.size));
    return share >= 0.8 ? common >= Math.max(names.size, others.size) / 2 : told.length > 2 && told.every((name) => others.has(name));
}

/** Whether files of customers are of one kind: nearly all columns are in both, and not only the key and a few. */
export function isSameKind(one: FileInspection, other: FileInspection): boolean {
    const [names, others] = [namesOf(one), namesOf(other)];
    const common = [...names].filter((name) => others.has(name)).length;
    return common >= 0.8 * Math.max(names.size, others.size);
}

/** Whether one holds the lines of the orders that the other has a row for each. */
function isFiner(one: FileInspection, other: FileInspection): boolean {
    const [line, order] = [proposed(one, 'order_id'), proposed(other, 'order_id')];
    if (line === undefined || order === undefined || isUnique(one, line) || !isUnique(other, order)) return false;
    return (['product', 'quantity', 'unit_price'] as const).some((role) => has(one, role) && !has(other, role));
}

function namesOf(file: FileInspection): Set<string> {
    return new Set(file.columns.map(({ name }) => foldName(name)));
}
