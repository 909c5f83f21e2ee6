import { lineRoles, type FileInspection, type Role } from '../../../src/domain/import';
import { headerCurrency } from '../../../src/sql/staging/currency';
import { nameWords } from '../words/name';
import { nameScore } from '../words/score';
import { isCustomerFile, proposed } from './grain';
import { isVisits } from './visits';

const certain = 0.8;
const likely = 0.5;

/**
 * The columns of a file of lines in other words than the first's, by the first's names: only where each names its customer,
 * date and money surely, both in one way, and the values are of one kind; null where anything is open.
 */
export function columnsByRole(first: FileInspection, other: FileInspection): Record<string, string> | null {
    if ([first, other].some((file) => isCustomerFile(file) || isVisits(file)) || isOtherDeal(other.name) !== isOtherDeal(first.name)) return null;
    if (other.columns.some(({ name }) => ownKey.test(nameWords(name)))) return null;
    const needed: Role[] = ['customer_id', 'order_date', ...(proposed(first, 'amount') === undefined ? (['quantity', 'unit_price'] as const) : (['amount'] as const))];
    const isOneWay = (proposed(first, 'amount') === undefined) === (proposed(other, 'amount') === undefined);
    const hasOrders = [first, other].map((file) => proposed(file, 'order_id') !== undefined);
    if (!isOneWay || hasOrders[0] !== hasOrders[1]) return null;
    const wanted = hasOrders[0] ? [...needed, 'order_id' as const] : needed;
    if (!wanted.every((role) => isSure(first, role) && isSure(other, role) && isAlike(first, other, role))) return null;
    const money = needed.includes('amount') ? 'amount' : 'unit_price';
    const [one, two] = [first, other].map((file) => headerCurrency(proposed(file, money) ?? ''));
    return one !== null && two !== null && one !== two ? null : rolePairs(first, other);
}

/** Columns that play the same role, where both do so likely enough and their values are of one kind. */
export function rolePairs(first: FileInspection, other: FileInspection): Record<string, string> {
    return Object.fromEntries(
        lineRoles.flatMap((role) => {
            const [as, own] = [proposed(first, role), proposed(other, role)];
            const isFit = as !== undefined && own !== undefined && confidence(first, role) >= likely && confidence(other, role) >= likely && isAlike(first, other, role);
            return isFit ? [[own, as]] : [];
        }),
    );
}

/** Money that comes in or goes back for orders is no more orders. */
const otherDeals =
    /\b(pay|payment|payments|paid|refund|refunds|return|returns|returned|budget|forecast|target|targets|plan|stock|inventory|purchase orders?|supplier|coupon|recharge|top ?ups?|settlement|cancel|cancelled)\b|退款|退货|退單|付款|支付|收款|充值|储值|预算|目标|计划|预测|库存|采购|结算|对账|取消/u;
const ownKey = /\b(payment|refund|return|supplier|coupon|settlement|ledger) ?(id|no|number|key)\b|退款(单)?号|支付流水|付款单号|采购单号|供应商/u;

function isOtherDeal(file: string): boolean {
    return otherDeals.test(nameWords(file.replace(/\.[^.]+$/, '')));
}

/** By its name, not by values alone. */
function isSure(file: FileInspection, role: Role): boolean {
    return confidence(file, role) >= certain && nameScore(role, proposed(file, role) ?? '') >= certain;
}

function confidence(file: FileInspection, role: Role): number {
    return file.proposals.find((proposal) => proposal.role === role)?.confidence ?? 0;
}

function isAlike(first: FileInspection, other: FileInspection, role: Role): boolean {
    const [one, two] = [first, other].map((file) => file.columns.find(({ name }) => name === proposed(file, role)));
    if (one === undefined || two === undefined) return false;
    if (one.kind === 'empty' || two.kind === 'empty') return true;
    const isKey = role === 'customer_id' || role === 'order_id';
    const near = (trait: 'codes' | 'whole') => Math.abs((one.traits?.[trait] ?? 0) - (two.traits?.[trait] ?? 0)) <= 0.5;
    return isKey ? near('codes') && near('whole') : one.kind === two.kind;
}
