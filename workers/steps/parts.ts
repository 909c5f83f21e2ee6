import type { FileInspection } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';

/**
 * What each of several files is for: order lines, one row per customer beside them, or nothing yet.
 * The first file with orders leads; others with the columns it proposes are appended to it.
 */
export function assignParts(inspections: readonly FileInspection[]): FileInspection[] {
    const lead = inspections.find(hasOrders) ?? inspections[0];
    return inspections.map((inspection) => {
        if (inspection === lead) return { ...inspection, part: 'orders' };
        if (lead !== undefined && hasColumnsOf(inspection, lead)) return { ...inspection, part: 'orders' };
        if (lead !== undefined && isCustomerFile(inspection)) {
            return { ...inspection, part: 'customers', notices: [...inspection.notices, note('customer-file', inspection)] };
        }
        return { ...inspection, part: 'unused', notices: [...inspection.notices, note('unused-file', inspection)] };
    });
}

/** The column of a customer file that holds its key. */
export function customerKey(inspection: FileInspection): string | undefined {
    return proposed(inspection, 'customer_id');
}

function hasOrders(inspection: FileInspection): boolean {
    return proposed(inspection, 'order_date') !== undefined && !isCustomerFile(inspection);
}

function hasColumnsOf(inspection: FileInspection, lead: FileInspection): boolean {
    const names = new Set(inspection.columns.map((column) => column.name));
    return lead.proposals.length > 0 && lead.proposals.every((proposal) => names.has(proposal.column));
}

function isCustomerFile(inspection: FileInspection): boolean {
    const key = customerKey(inspection);
    const column = inspection.columns.find((candidate) => candidate.name === key);
    const isMoneyless = proposed(inspection, 'amount') === undefined && proposed(inspection, 'quantity') === undefined;
    return column !== undefined && column.distinct > 0.999 && column.missing === 0 && isMoneyless;
}

function proposed(inspection: FileInspection, role: string): string | undefined {
    return inspection.proposals.find((proposal) => proposal.role === role)?.column;
}

function note(code: string, inspection: FileInspection): Notice {
    return { code, facts: { file: inspection.name, rows: inspection.records } };
}
