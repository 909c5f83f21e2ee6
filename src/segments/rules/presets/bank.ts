import type { MeasureEntry, MeasureRef, Test } from '../../../domain/measuring';
import type { Tone } from '../../../domain/model';
import type { Rule } from '../rule';
import { Finder, when, type Preset } from './preset';

/** Annual sales above which a company is large; in industries that are light on sales, half will do. */
const largeSales = 300_000_000;
const lighterSales = 150_000_000;
/** A company that has more of both is not small. */
const mediumSales = 20_000_000;
const mediumAssets = 20_000_000;
const largeDeposit = 500_000;

const lighterIndustries = ['交通运输业', '住宿餐饮业', '农林牧渔业', 'Transport', 'Hotels and catering', 'Farming'];
const listed = ['名单内', '集团成员', '是', 'On the list', 'Group member', 'Yes'];
const institutions = ['机构', '机构客户', 'Institution'];
const properties = ['房地产企业', '房地产', 'Property company', 'Property'];
const targets = ['目标客户', '目标', 'Target'];
const yes = ['是', '有', 'Yes', 'Y', 'true', '1'];

interface Layer {
    id: string;
    tone: Tone;
    tests: Test[];
}

/** A bank's corporate customers in classes and, within traditional companies, layers by size. */
export const bank: Preset = { id: 'bank', draft: ({ catalogue }) => draft(new Finder(catalogue), false) };

/** The same, each layer in those whom the bank has and those whom it wants. */
export const bankSplit: Preset = { id: 'bank-split', draft: ({ catalogue }) => draft(new Finder(catalogue), true) };

/** The layers for other rooms to build on; nothing where the customer file does not tell the layers apart by size. */
export function bankLayers(catalogue: readonly MeasureEntry[]): readonly Rule[] | null {
    const { rules, missing } = draft(new Finder(catalogue), false);
    return ['list', 'type', 'sales'].some((word) => missing.includes(word)) ? null : rules;
}

function draft(finder: Finder, isSplit: boolean) {
    const relationship = isSplit ? finder.needed('relationship', ['客户关系', 'Relationship']) : null;
    const rules = layers(finder).flatMap((layer) => (relationship === null ? [ruleOf(layer)] : halves(layer, relationship)));
    return { rules, missing: finder.missing, assumed: [] };
}

function layers(finder: Finder): Layer[] {
    const list = finder.needed('list', ['战略名单', 'Strategic list', 'Strategic']);
    const type = finder.needed('type', ['客户类型', 'Customer type', 'Company type']);
    const among = (values: readonly string[]) => (measure: MeasureRef): Test => ({ measure, is: 'among', values });
    const young = (measure: MeasureRef): Test => ({ any: ['新市场', 'New market'].map((value) => ({ measure, is: 'contains', value })) });
    return [
        layer('strategic', 'keep', when(list, among(listed))),
        layer('institution', 'new', when(type, among(institutions))),
        layer('property', 'save', when(type, among(properties))),
        layer('new-market', 'grow', when(type, young)),
        ...sized(finder),
        ...deposited(finder),
    ].filter(({ tests }) => tests.length > 0);
}

/** Companies with loans, or all where nobody knows who has one, by annual sales and total assets. */
function sized(finder: Finder): Layer[] {
    const sales = finder.needed('sales', ['年销售额', '年营业收入', '销售额', 'Annual sales', 'Annual revenue', 'Turnover'], 'double');
    const assets = finder.needed('assets', ['总资产', '资产总额', 'Total assets'], 'double');
    const industry = finder.needed('industry', ['行业', 'Industry', 'Sector']);
    if (sales === null) return [];
    const above = (measure: MeasureRef, value: number): Test => ({ measure, is: 'above', value });
    const lighter = when(industry, (measure) => ({ all: [{ measure, is: 'among', values: lighterIndustries }, above(sales, lighterSales)] }));
    const loans = withLoans(finder);
    return [
        layer('large', 'keep', [...loans, lighter.length === 0 ? above(sales, largeSales) : { any: [above(sales, largeSales), ...lighter] }]),
        layer('medium', 'grow', [...loans, above(sales, mediumSales), ...when(assets, (measure) => above(measure, mediumAssets))]),
        layer('small', 'rest', [...loans, { measure: sales, is: 'known' }]),
    ];
}

function deposited(finder: Finder): Layer[] {
    const deposit = finder.needed('deposit', ['日均存款', 'Average daily deposit', 'Daily deposit'], 'double');
    if (deposit === null) return [];
    return [
        layer('depositor', 'new', [{ measure: deposit, is: 'at-least', value: largeDeposit }]),
        layer('small-depositor', 'rest', [{ measure: deposit, is: 'known' }]),
    ];
}

function withLoans(finder: Finder): Test[] {
    const answer = finder.column(['是否有贷款', '有贷款', 'Has loans', 'Has loan']);
    if (answer !== null) return [{ measure: answer, is: 'among', values: yes }];
    return when(finder.needed('loans', ['贷款余额', 'Loan balance'], 'double'), (measure) => ({ measure, is: 'above', value: 0 }));
}

function layer(id: string, tone: Tone, tests: Test[]): Layer {
    return { id, tone, tests };
}

function ruleOf({ id, tone, tests }: Layer): Rule {
    return { id, word: id, tone, test: { all: tests } };
}

function halves({ id, tone, tests }: Layer, relationship: MeasureRef): Rule[] {
    const isTarget: Test = { measure: relationship, is: 'among', values: targets };
    return [
        { id, word: `${id}-existing`, tone, test: { all: [...tests, { not: isTarget }] } },
        { id: `${id}-target`, word: `${id}-target`, tone, test: { all: [...tests, isTarget] } },
    ];
}
