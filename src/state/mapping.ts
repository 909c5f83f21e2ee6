import { roles, type ColumnProfile, type FileInspection, type Mapping, type Role, type RoleProposal } from '../domain/import';

/** What cannot be done without; `amount` stands for itself or quantity × unit price. */
export type Need = 'customer_id' | 'order_date' | 'amount';

/** Below this, a proposal is a guess that waits for a nod. */
const certain = 0.5;

/** The columns there are to choose from: those of the order files, each name once. */
export function columnsOf(inspections: readonly FileInspection[]): ColumnProfile[] {
    const byName = new Map<string, ColumnProfile>();
    for (const column of ofOrders(inspections).flatMap((file) => file.columns)) {
        if (!byName.has(column.name)) byName.set(column.name, column);
    }
    return [...byName.values()];
}

/** Why a column is proposed for a role; the most confident file speaks. */
export function proposalFor(inspections: readonly FileInspection[], role: Role): RoleProposal | undefined {
    return ofOrders(inspections)
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

/** What the mapping still lacks. */
export function missingNeeds(mapping: Mapping): Need[] {
    const missing: Need[] = [];
    if (!mapping.customer_id) missing.push('customer_id');
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
    if (missingNeeds(mapping).length > 0) return false;
    const needed: Role[] = ['customer_id', 'order_date', ...amountRoles(mapping)];
    return needed.every((role) => (proposalFor(inspections, role)?.confidence ?? 0) >= certain);
}

/** The person's choices carried over to files read anew, as far as their columns are still there. */
export function carryOver(chosen: Mapping, inspections: readonly FileInspection[]): Mapping {
    const names = new Set(columnsOf(inspections).map((column) => column.name));
    const kept = Object.entries(chosen).filter(([, column]) => column === '' || names.has(column));
    return { ...proposedMapping(inspections), ...Object.fromEntries(kept) };
}

/** Only the roles that have a column. */
export function withoutBlanks(mapping: Mapping): Mapping {
    return Object.fromEntries(Object.entries(mapping).filter(([, column]) => column !== ''));
}

export function isSameMapping(one: Mapping, other: Mapping): boolean {
    return roles.every((role) => (one[role] ?? '') === (other[role] ?? ''));
}

function amountRoles(mapping: Mapping): Role[] {
    return mapping.amount ? ['amount'] : ['quantity', 'unit_price'];
}

function ofOrders(inspections: readonly FileInspection[]): FileInspection[] {
    return inspections.filter((file) => file.part === 'orders');
}
