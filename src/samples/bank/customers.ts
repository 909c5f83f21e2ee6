import type { Random } from '../random';
import type { Word } from '../word';
import { exp, ln } from '../arithmetic';
import { industries, type Industry } from './industries';
import { kinds, type Kind, type KindId } from './kinds';
import { groupName, type Bearer, type Name } from './names';
import { earningsOf } from './earnings';
import { typeIds, type CustomerType, type Listing } from './words';

/** A corporate customer. Money in yuan, what is earned in hundredths of it, shares and growth in tenths of a per cent. */
export interface Customer {
    id: string;
    kind: KindId;
    name: Word;
    type: CustomerType;
    industry: Industry;
    region: number;
    listing: Listing;
    group: Word | null;
    /** Null for institutions, which sell nothing. */
    sales: number | null;
    assets: number;
    deposit: number;
    loan: number;
    /** Position in the five grades; null without a loan. */
    grade: number | null;
    contribution: number;
    profit: number;
    products: number;
    wallet: number;
    accounts: number;
    activeAccounts: number;
    satisfaction: number;
    tenureDays: number;
    growth: number;
    hasPrivateClient: boolean;
    transactions: number;
    quietDays: number;
}

const regionWeights = [38, 22, 16, 10, 9, 5];

/** One customer of a kind; a member belongs to the group that it is given. */
export function drawCustomer(random: Random, kindId: KindId, group: Word | null, nameOf: (bearer: Bearer) => Name): Customer {
    const kind: Kind = kinds[kindId];
    const type = drawType(random, kind);
    const industry = drawIndustry(random, type);
    const listing: Listing = kindId === 'strategic' ? 'listed' : kindId === 'member' ? 'member' : 'none';
    const { own, full } = nameOf({ type, industry, group, isHead: listing === 'listed' });
    const size = drawSize(random, kind, type);
    const wallet = Math.round(1000 * random.between(...kind.wallet)) / 1000;
    const assets = rounded(size * industry.assets * exp(random.normal(0, 0.35)), 10_000);
    const growth = Math.round(10 * random.between(...kind.growth));
    const deposit = drawDeposit(random, size, wallet, type, growth);
    const hasLoan = random.chance(kind.loans * loanLikeness[type]);
    const loan = hasLoan ? Math.max(200_000, rounded(assets * random.between(0.07, 0.32) * (0.02 + 0.98 * wallet), 10_000)) : 0;
    const grade = hasLoan ? random.weighted(kind.grades) : null;
    const products = drawProducts(random, kind, size, wallet, hasLoan);
    const accounts = kindId === 'target' ? 1 : Math.min(40, 1 + random.poisson(Math.min(16, 0.9 * Math.max(0.6, ln(size) - 15.2) * (0.6 + wallet))));
    const activeAccounts = activeOf(random, accounts, kind.active);
    const isBad = grade !== null && grade >= 2;
    const earned = earningsOf(random, { size, deposit, loan, grade, products, accounts, listing });
    return {
        id: '',
        kind: kindId,
        name: full,
        type,
        industry,
        region: random.weighted(regionWeights),
        listing,
        group: listing === 'none' ? null : groupName(own),
        sales: type === 'institution' ? null : size,
        assets,
        deposit,
        loan,
        grade,
        ...earned,
        products,
        wallet: Math.round(1000 * wallet),
        accounts,
        activeAccounts,
        satisfaction: drawSatisfaction(random, kind, wallet, isBad),
        tenureDays: Math.round(365.25 * random.between(...kind.tenure)),
        growth,
        hasPrivateClient: random.chance(kind.executive),
        transactions: drawTransactions(random, kind, size, activeAccounts),
        quietDays: random.whole(...kind.quiet),
    };
}

/** How much likelier a type is to borrow than the kind says. */
const loanLikeness: Record<CustomerType, number> = {
    traditional: 1,
    internet: 0.5,
    things: 0.7,
    payment: 0.4,
    property: 1.5,
    institution: 0.3,
};

function drawType(random: Random, { types }: Kind): CustomerType {
    return typeIds[random.weighted(typeIds.map((type) => types[type] ?? 0))] ?? 'traditional';
}

function drawIndustry(random: Random, type: CustomerType): Industry {
    const fitting = industries.filter(({ types }) => types.includes(type));
    const industry = fitting[random.weighted(fitting.map(({ weight }) => weight))];
    if (industry === undefined) throw new Error(`no industry for ${type}`);
    return industry;
}

/** Annual sales, or an institution's budget. Young markets are smaller. */
function drawSize(random: Random, { sales }: Kind, type: CustomerType): number {
    const { median, spread, bounds } = sales;
    const young = type === 'internet' || type === 'things' || type === 'payment' ? 0.6 : 1;
    for (;;) {
        const size = median * young * exp(random.normal(0, spread));
        if (bounds[0] <= size && size <= bounds[1]) return rounded(size, 10_000);
    }
}

/** Our share of the cash that a customer holds; institutions sit on more of it. */
function drawDeposit(random: Random, size: number, wallet: number, type: CustomerType, growth: number): number {
    const cash = size * (type === 'institution' ? 0.16 : 0.055) * exp(random.normal(0, 0.55));
    return Math.max(500, rounded(cash * wallet * Math.min(1.4, 1 + growth / 4000), 100));
}

function drawProducts(random: Random, { products }: Kind, size: number, wallet: number, hasLoan: boolean): number {
    const mean = 0.4 + 0.42 * (ln(size) - 14) + 4.2 * wallet + products;
    return Math.min(14, Math.max(hasLoan ? 2 : 1, Math.round(random.normal(mean, 0.9))));
}

function activeOf(random: Random, accounts: number, share: number): number {
    let active = 0;
    for (let account = 0; account < accounts; account += 1) active += random.chance(share) ? 1 : 0;
    return active;
}

/** Whom we serve with more of what it needs likes us better. */
function drawSatisfaction(random: Random, { satisfaction }: Kind, wallet: number, isBad: boolean): number {
    const [low, high] = satisfaction;
    const middle = low + (high - low) * (0.3 + 0.5 * wallet) - (isBad ? 0.5 : 0);
    return Math.min(high, Math.max(low, Math.round(random.normal(middle, 1.1))));
}

function drawTransactions(random: Random, { active }: Kind, size: number, accounts: number): number {
    if (active === 0) return random.whole(1, 6);
    return 1 + Math.round(random.gamma(2, (4 + 16 * accounts) * exp(0.28 * (ln(size) - 17))));
}

function rounded(amount: number, unit: number): number {
    return Math.round(amount / unit) * unit;
}
