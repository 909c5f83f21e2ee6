import { lineRoles, measureRoles, roles, type ColumnProfile, type FileInspection, type Mapping, type Role, type RoleProposal } from '../domain/import';
import { foldName } from '../domain/joining';

/** What cannot be done without; `amount` stands for itself or quantity × unit price. */
export type Need = 'customer_id' | 'order_date' | 'amount';

/** Below this, a proposal is a guess that waits for a nod. */
const certain = 0.5;

/** What a row of these files is: an order line, or a customer where no file holds lines. */
export type Grain = 'line' | 'customer';

export function grainOf(inspections: readonly FileInspection[]): Grain {
    const isOf = (part: FileInspection['part']) => inspections.some((file) => file.part === part);
    return !isOf('orders') && isOf('customers') ? 'customer' : 'line';
}

/** Roles that only lines have and only customers have; those both have are in both. */
export function rolesOf(grain: Grain): Role[] {
    const shared: readonly Role[] = ['customer_id', 'category', 'region', 'channel', 'store', 'currency'];
    return grain === 'line' ? [...lineRoles] : [...shared, ...measureRoles];
}

/** The columns there are to choose from: those of the files that hold the lines, each name once, then those joined to them. */
export function columnsOf(inspections: readonly FileInspection[]): ColumnProfile[] {
    const byName = new Map<string, ColumnProfile>();
    const leading = ofLead(inspections);
    const known = new Set(leading.filter((file) => file.appendedTo === undefined).flatMap((file) => file.columns.map(({ name }) => foldName(name))));
    for (const file of leading) {
        for (const column of file.columns) {
            const isAgain = file.appendedTo !== undefined && known.has(foldName(file.appendedAs?.[column.name] ?? column.name));
            if (!isAgain && !byName.has(column.name)) byName.set(column.name, column);
        }
    }
    for (const column of inspections.flatMap((file) => (file.appendedTo === undefined ? (file.joined ?? []) : []))) byName.set(column.name, column);
    return [...byName.values()];
}

/** Why a column is proposed for a role; the most confident file speaks. */
export function proposalFor(inspections: readonly FileInspection[], role: Role): RoleProposal | undefined {
    return ofLead(inspections)
        .flatMap((file) => file.proposals)
        .filter((proposal) => proposal.role === role)
        .toSorted((a, b) => b.confidence - a.confidence)[0];
}

/** The mapping as proposed. */
export function proposedMapping(inspections: readonly FileInspection[]): Mapping {
    const mapping: Mapping = {};
    for (const role of roles) {
        const proposal = proposalFor(inspections, role);
        if (proposal) mapping[role] = proposal.column;
    }
    return mapping;
}

/** What the mapping still lacks; a customer needs no more than its key. */
export function missingNeeds(mapping: Mapping, grain: Grain = 'line'): Need[] {
    const missing: Need[] = [];
    if (!mapping.customer_id) missing.push('customer_id');
    if (grain === 'customer') return missing;
    if (!mapping.order_date) missing.push('order_date');
    if (!mapping.amount && !(mapping.quantity && mapping.unit_price)) missing.push('amount');
    return missing;
}

/** Where a line's money comes from. */
export function amountSource(mapping: Mapping): 'column' | 'product' | null {
    if (mapping.amount) return 'column';
    return mapping.quantity && mapping.unit_price ? 'product' : null;
}

/** Whether the proposals can be taken without asking. */
export function isCertain(inspections: readonly FileInspection[]): boolean {
    const mapping = proposedMapping(inspections);
    const grain = grainOf(inspections);
    if (missingNeeds(mapping, grain).length > 0) return false;
    if (grain === 'customer' && !measureRoles.some((role) => mapping[role])) return false;
    const needed: Role[] = grain === 'customer' ? ['customer_id'] : ['customer_id', 'order_date', ...amountRoles(mapping)];
    return needed.every((role) => (proposalFor(inspections, role)?.confidence ?? 0) >= certain);
}

/** The person's choices carried over to files read anew, as far as their columns are still there. */
export function carryOver(chosen: Mapping, inspections: readonly FileInspection[]): Mapping {
    const names = new Set(columnsOf(inspections).map((column) => column.name));
    const kept = Object.entries(chosen).filter(([, column]) => column === '' || names.has(column));
    return { ...proposedMapping(inspections), ...Object.fromEntries(kept) };
}

/** Only the roles that have a column and that a row of this kind can have. */
export function withoutBlanks(mapping: Mapping, grain: Grain = 'line'): Mapping {
    return Object.fromEntries(rolesOf(grain).flatMap((role) => (mapping[role] ? [[role, mapping[role]]] : [])));
}

export function isSameMapping(one: Mapping, other: Mapping): boolean {
    return roles.every((role) => (one[role] ?? '') === (other[role] ?? ''));
}

function amountRoles(mapping: Mapping): Role[] {
    return mapping.amount ? ['amount'] : ['quantity', 'unit_price'];
}

function ofLead(inspections: readonly FileInspection[]): FileInspection[] {
    const part = grainOf(inspections) === 'line' ? 'orders' : 'customers';
    return inspections.filter((file) => file.part === part && file.join === undefined);
}
