import type { FileInspection, Role } from '../../../src/domain/import';
import { chineseWords, nameWords } from '../words/name';
import { nameScore } from '../words/score';
import { identityOf } from './identity';

/** Below this share of different values a column is no key of its rows. */
export const unique = 0.999;

/** Where columns sum up each customer's orders, a few may stand twice. */
const mostlyUnique = 0.7;

export function proposed(inspection: FileInspection, role: Role): string | undefined {
    return inspection.proposals.find((proposal) => proposal.role === role)?.column;
}

export function hasMoney(inspection: FileInspection): boolean {
    const has = (role: Role) => proposed(inspection, role) !== undefined;
    return has('amount') || (has('quantity') && has('unit_price'));
}

/** The column that holds the customers' key: as proposed, else by its name in a file about customers. */
export function customerKey(inspection: FileInspection): string | undefined {
    const own = inspection.columns.find(({ name }) => identityOf(name, inspection.name)?.what === 'customer_id');
    return proposed(inspection, 'customer_id') ?? own?.name;
}

/**
 * Whether each row is a customer: its key never comes back, and no date says when an order was. An order date is one
 * that is not the first or the last of many.
 */
export function isCustomerFile(inspection: FileInspection): boolean {
    const key = customerKey(inspection);
    const column = inspection.columns.find(({ name }) => name === key);
    if (column === undefined) return false;
    const summaries = inspection.columns.filter(({ name }) => isSummary(name)).length;
    if (summaries >= 2) return column.distinct >= mostlyUnique * (1 - column.missing);
    if (column.distinct + column.missing < unique || column.missing > 0.05) return false;
    const dated = proposed(inspection, 'order_date');
    if (dated === undefined) return proposed(inspection, 'order_id') === undefined || !hasMoney(inspection);
    const isOfOrders = proposed(inspection, 'order_id') !== undefined || hasMoney(inspection);
    return isSummary(dated) || summaries > 0 || (!isOfOrders && (nameScore('order_date', dated) < 0.5 || ofPeople.test(nameWords(inspection.name))));
}

/** Files of answers and of people, whatever day stands in them. */
const ofPeople = /\b(surveys?|questionnaires?|feedback|nps|customers?|members?|users?|clients?|crm|accounts?|contacts?|profiles?)\b|问卷|调研|调查|满意度|客户|会员|用户|顾客/u;

/** A name that tells of all of a customer's orders at once. */
export function isSummary(name: string): boolean {
    const words = nameWords(name);
    return english.test(words) || chinese.test(chineseWords(words));
}

const english =
    /\b(recency|frequency|monetary|lifetime|ltv|clv|last (order|purchase|buy|visit|transaction|invoice|seen|active)|first (order|purchase|buy|transaction|invoice)|(order|purchase|visit|transaction)s? count|(number|no|num|count|nb) of (order|purchase|visit|transaction)s?|total (orders|purchases|spent|spend|spending|orders value)|days since|orders|purchases)\b/;
const chinese =
    /最近|末次|上次|最后一次|最后(购买|消费|下单)|首次|第一次|(购买|消费|下单|交易|订单|到店)(次数|频次|频率|笔数|数)|累计|近度|频度|额度|总消费/;
