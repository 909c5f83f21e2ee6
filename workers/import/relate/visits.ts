import type { ColumnProfile, FileInspection } from '../../../src/domain/import';
import { chineseWords, nameWords } from '../words/name';
import { nameScore } from '../words/score';
import { customerKey, isSummary, proposed } from './grain';

/** Where a file of visits says who looked, when, and at what. */
export interface VisitColumns {
    customer: string;
    visitedAt: string;
    product?: string;
    category?: string;
}

/**
 * Whether each row tells that a customer looked at something: who and when, and no money; what the time, the thing looked
 * at or the file is called says that it was no purchase.
 */
export function isVisits(inspection: FileInspection): boolean {
    const found = visitColumns(inspection);
    const { columns, name } = inspection;
    if (found === null || columns.some(({ name: column }) => isSummary(column) || saysOnce.test(wordsOf(column)))) return false;
    const isSold = columns.some((column) => column.kind !== 'date' && !saysVisit(column.name) && (nameScore('amount', column.name) >= 0.5 || nameScore('unit_price', column.name) >= 0.8));
    const order = proposed(inspection, 'order_id');
    if (isSold || (order !== undefined && nameScore('order_id', order) >= 0.8 && !saysVisit(order))) return false;
    const key = columns.find((column) => column.name === found.customer);
    const isSeen = columns.some((column) => column.kind === 'text' && column.name !== found.customer && saysVisit(column.name));
    const comesBack = key !== undefined && key.distinct + key.missing < 0.999;
    return saysVisit(found.visitedAt) || (isSeen && comesBack) || (saysVisit(name.replace(/\.[^.]+$/, '')) && found.product !== undefined) || (saysVisit(name) && comesBack);
}

/** The columns of visits by what they are called; null without a customer or a time. */
export function visitColumns(inspection: FileInspection): VisitColumns | null {
    const { columns } = inspection;
    const customer = customerKey(inspection);
    const dates = columns.filter(isDated);
    const visitedAt = (dates.find(({ name }) => saysVisit(name)) ?? dates.find(({ name }) => name === proposed(inspection, 'order_date')) ?? dates[0])?.name;
    if (customer === undefined || visitedAt === undefined) return null;
    const others = columns.filter(({ name, kind }) => name !== customer && name !== visitedAt && kind !== 'empty' && kind !== 'date');
    const category = best(others, 'category');
    const product = best(others.filter(({ name }) => name !== category), 'product') ?? others.find(({ name }) => name !== category && page.test(wordsOf(name)))?.name;
    return { customer, visitedAt, ...(product === undefined ? {} : { product }), ...(category === undefined ? {} : { category }) };
}

const visit =
    /\b(view|views|viewed|viewing|visit|visits|visited|visitor|visitors|browse|browsed|browsing|click|clicks|clicked|page|pages|pageview|pageviews|url|session|sessions|pv|impressions?|footprints?|clickstream|traffic|events?)\b|浏览|瀏覽|访问|訪問|点击|點擊|页面|頁面|足迹|来访|到访|查看|看过|曝光|埋点/u;
const page = /\b(page|url|path|link|title|screen|landing)\b|页面|頁面|网址|链接|标题/u;
const saysOnce = /\b(first|last|latest|previous)\b.*\b(visit|view|seen|session)\b|(首次|最近|上次|末次).*(浏览|访问|到访)/u;
const looking = /\b(viewed|view|visited|visit|browsed|browse|clicked|click|page|seen)\b|浏览过的|浏览的?|瀏覽|访问的?|点击的?|查看的?|看过的?/gu;

/** Some of its times may be unreadable. */
function isDated({ kind, traits }: ColumnProfile): boolean {
    return kind === 'date' || (traits?.dates ?? 0) >= 0.5;
}

function saysVisit(name: string): boolean {
    return visit.test(wordsOf(name));
}

function wordsOf(name: string): string {
    return chineseWords(nameWords(name));
}

function best(columns: readonly ColumnProfile[], role: 'product' | 'category'): string | undefined {
    const scored = columns.map(({ name }) => ({ name, score: Math.max(nameScore(role, name), nameScore(role, wordsOf(name).replaceAll(looking, ' ').trim())) }));
    const [most] = scored.toSorted((a, b) => b.score - a.score);
    return most !== undefined && most.score >= 0.5 ? most.name : undefined;
}
