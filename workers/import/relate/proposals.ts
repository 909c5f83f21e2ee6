import type { FileInspection, Role, RoleProposal } from '../../../src/domain/import';
import { identityOf } from './identity';
import { proposed } from './grain';

/** A file beside the lines, with its join settled. */
export type Joined = FileInspection & Required<Pick<FileInspection, 'join' | 'joined'>>;

const words: readonly Role[] = ['product', 'category', 'region', 'channel', 'store'];
const sums: readonly Role[] = ['amount', 'cost', 'quantity', 'discount'];
const ofOrders: readonly Role[] = ['customer_id', 'order_date', 'order_id', 'order_status'];
const certain = 0.5;

/** What the lines' columns and those of the files beside them mean together: the lines' own come first. */
export function joinedProposals(lines: FileInspection, besides: readonly Joined[]): RoleProposal[] {
    const others = besides.flatMap((beside) => proposalsOf(beside, lines));
    const roles = [...new Set([...lines.proposals, ...others].map(({ role }) => role))];
    const hasMoney = ['amount', 'unit_price'].some((role) => lines.proposals.some((one) => one.role === role && one.confidence >= certain));
    return roles.flatMap((role) => {
        const own = lines.proposals.find((one) => one.role === role);
        const [best] = others.filter((one) => one.role === role).toSorted((a, b) => b.confidence - a.confidence);
        if (best === undefined) return own ?? [];
        if (hasMoney && own === undefined && ['amount', 'unit_price'].includes(role)) return [];
        if (own === undefined || isKeyTo(own.column, best, besides)) return best;
        return own.confidence >= Math.min(certain, best.confidence) ? own : best;
    });
}

function proposalsOf(beside: Joined, lines: FileInspection): RoleProposal[] {
    const allowed = rolesFrom(beside);
    const isPriced = isPriceList(beside) && proposed(lines, 'quantity') !== undefined;
    return beside.proposals.flatMap((proposal): RoleProposal[] => {
        const role = isPriced ? priced(proposal.role) : proposal.role;
        const as = beside.joined[beside.columns.findIndex(({ name }) => name === proposal.column)]?.name;
        if (as === undefined || proposal.column === beside.join.right || !allowed.includes(role)) return [];
        return [{ ...proposal, role, column: as, confidence: proposal.confidence * matchedShare(beside) }];
    });
}

/** What a file may say about a line: figures only where each of them comes to a single line. */
function rolesFrom(beside: Joined): readonly Role[] {
    const { lineKeysRepeated, rowKeysRepeated } = beside.join;
    if (beside.part === 'visits') return [];
    const own = lineKeysRepeated === 0 ? sums : [];
    if (rowKeysRepeated > 0) return own;
    if (beside.part === 'customers') return ['region', 'channel', 'store'];
    return [...ofOrders, ...words, ...own, 'unit_price', 'unit_cost'];
}

/** Whether its rows are goods, whose price holds for one piece. */
function isPriceList(beside: Joined): boolean {
    return beside.join.rowKeysRepeated === 0 && identityOf(beside.join.right, beside.name)?.what === 'product';
}

function priced(role: Role): Role {
    return role === 'amount' ? 'unit_price' : role === 'cost' ? 'unit_cost' : role;
}

function matchedShare({ join }: Joined): number {
    return join.lines === 0 ? 0 : join.linesMatched / join.lines;
}

/** A key says less than the words it stands for. */
function isKeyTo(column: string, best: RoleProposal, besides: readonly Joined[]): boolean {
    const beside = besides.find(({ joined }) => joined.some(({ name }) => name === best.column));
    return words.includes(best.role) && beside?.join.left === column;
}
