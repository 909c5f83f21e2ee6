import { lineRoles, measureRoles, type ColumnProfile, type Role, type RoleProposal } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { assign } from './assign';
import { likeness, valueScore } from './values';
import { isGenericName, nameWords } from './words/name';
import { nameScore, namesOther } from './words/score';

const least = 0.3;

const ofCustomers: readonly Role[] = ['customer_id', ...measureRoles, 'category', 'region', 'channel', 'store', 'currency'];

/** The same where each row is a customer. */
export function proposeMeasures(profiles: readonly ColumnProfile[]): RoleProposal[] {
    return proposeRoles(profiles, ofCustomers);
}

/** Which column plays which role, from names and values: the best pairing over all, each with its reasons. */
export function proposeRoles(profiles: readonly ColumnProfile[], roles: readonly Role[] = lineRoles): RoleProposal[] {
    const file = {
        hasNames: profiles.some(({ name }) => saysAnything(name)),
        hasDate: profiles.some(({ kind }) => kind === 'date'),
        own: ownWords(profiles),
    };
    const scored = profiles.map((profile) => ({ profile, scores: roles.map((role) => scoreOf(role, profile, file)) }));
    const candidates = scored.filter(({ scores }) => scores.some((score) => score > 0));
    const worth = roles.map((_, index) => candidates.map(({ scores }) => scores[index] ?? 0));
    const pairs = assign(worth).flatMap((column, index): Pair[] => {
        const [role, candidate] = [roles[index], candidates[column ?? -1]];
        return role && candidate ? [{ role, profile: candidate.profile, score: candidate.scores[index] ?? 0 }] : [];
    });
    return withSecondKey(withCustomer(withMoney(pairs)), profiles).map(({ role, profile, score }) => ({
        role,
        column: profile.name,
        reasons: reasonsOf(role, profile),
        confidence: Math.min(1, score),
    }));
}

interface Pair {
    role: Role;
    profile: ColumnProfile;
    score: number;
}

interface FileFacts {
    hasNames: boolean;
    hasDate: boolean;
    /** What a system known by its headers calls a role, which elsewhere means something else. */
    own: Record<string, Role>;
}

/** Values speak where the name is silent: of a quantity only in a file without names, of an amount beside a date. */
function scoreOf(role: Role, profile: ColumnProfile, file: FileFacts): number {
    const own = file.own[nameWords(profile.name)];
    const named = own === undefined ? nameScore(role, profile.name) : Number(role === own);
    const score = named > 0 ? named * likeness(role, profile) : silence(profile.name) * valueScore(role, profile);
    const isUnfounded = named === 0 && ((role === 'quantity' && file.hasNames) || (role === 'amount' && !file.hasDate));
    return score < least || isUnfounded ? 0 : score;
}

/** Amazon's `item-price` is that of all the items of a line; Shopify's `Name` is the order's. */
function ownWords(profiles: readonly ColumnProfile[]): FileFacts['own'] {
    const names = new Set(profiles.map(({ name }) => nameWords(name)));
    return {
        ...(names.has('amazon order id') ? { 'item price': 'amount' } : {}),
        ...(names.has('financial status') && names.has('lineitem quantity') ? { name: 'order_id' } : {}),
    };
}

function silence(name: string): number {
    if (isGenericName(name)) return 1;
    return saysAnything(name) || namesOther(name) ? 0 : 0.6;
}

function saysAnything(name: string): boolean {
    return lineRoles.some((role) => nameScore(role, name) > 0);
}

/** A price without a quantity to multiply it by is the best amount there is. */
function withMoney(pairs: Pair[]): Pair[] {
    const has = (role: Role) => pairs.some((pair) => pair.role === role);
    if (has('amount') || has('quantity')) return pairs;
    return pairs.map((pair) =>
        pair.role === 'unit_price' ? { ...pair, role: 'amount', score: pair.score * 0.6 } : pair,
    );
}

/** A bare id in a file without dates names whom the file is about. */
function withCustomer(pairs: Pair[]): Pair[] {
    const has = (role: Role) => pairs.some((pair) => pair.role === role);
    if (has('customer_id') || has('order_date')) return pairs;
    return pairs.map((pair) =>
        pair.role === 'order_id' && pair.score < 0.5 ? { ...pair, role: 'customer_id' } : pair,
    );
}

const phone = /手机|电话|联系方式|phone|mobile|\b(?:tel|cell)\b/;
const personName = /姓名|收货人|收件人|联系人|下单人|购买人|名称|name|recipient|contact/;

/** A name alone is shared by many, and a phone by a family: without an id, both together say who bought. */
function withSecondKey(pairs: Pair[], profiles: readonly ColumnProfile[]): Pair[] {
    const customer = pairs.find(({ role }) => role === 'customer_id');
    if (customer === undefined || nameScore('customer_id', customer.profile.name) > 0.7) return pairs;
    const kindOf = (name: string) => {
        const words = nameWords(name);
        return phone.test(words) ? 'phone' : personName.test(words) ? 'name' : 'other';
    };
    const kind = kindOf(customer.profile.name);
    const wanted = kind === 'phone' ? 'name' : kind === 'name' ? 'phone' : null;
    const isFree = (profile: ColumnProfile) => !pairs.some((pair) => pair.profile === profile);
    const second = profiles
        .filter((profile) => isFree(profile) && profile.kind !== 'empty' && profile.kind !== 'date')
        .filter(({ name }) => kindOf(name) === wanted && nameScore('customer_id', name) > 0)
        .toSorted((a, b) => nameScore('customer_id', b.name) - nameScore('customer_id', a.name))[0];
    if (second === undefined) return pairs;
    return [...pairs, { role: 'customer_id_2', profile: second, score: customer.score }];
}

const percent = (share: number) => Math.round(share * 100);

function reasonsOf(role: Role, profile: ColumnProfile): Notice[] {
    const { name, kind, examples, traits, distinct, missing } = profile;
    const isNamed = nameScore(role, name) > 0;
    const says = isNamed ? 'role-name-says' : isGenericName(name) ? 'role-name-is-blank' : 'role-name-is-unknown';
    const notices: Notice[] = [{ code: says, facts: { column: name, role } }];
    const example = examples[0] ?? '';
    if (role === 'order_date' && kind === 'date') {
        notices.push({ code: 'role-values-are-dates', facts: { percent: percent(traits?.dates ?? 0), example } });
        if (profile.isDayMonthAmbiguous === true) notices.push({ code: 'role-day-month-open', facts: { example } });
    } else if (kind === 'number' && isNumberRole(role)) {
        const code = (traits?.whole ?? 0) > 0.99 ? 'role-values-are-whole' : 'role-values-are-numbers';
        notices.push({ code, facts: { percent: percent(traits?.numbers ?? 0), example } });
    } else if (role === 'customer_id' || role === 'order_id') {
        if ((traits?.codes ?? 0) > 0.5) notices.push({ code: 'role-values-are-codes', facts: { example } });
        const share = percent(distinct / Math.max(1 - missing, 1e-9));
        notices.push({ code: share > 95 ? 'role-values-differ' : 'role-values-repeat', facts: { percent: share } });
    }
    if (missing > 0.05) notices.push({ code: 'role-values-missing', facts: { percent: percent(missing) } });
    return notices;
}

function isNumberRole(role: Role): boolean {
    return ['amount', 'quantity', 'unit_price', 'cost', 'unit_cost', 'discount'].includes(role);
}
