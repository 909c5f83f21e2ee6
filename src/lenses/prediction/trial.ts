import type { ChartOption, Colours } from '../../charts/option';
import { grid, nameAxis, tooltip, valueAxis } from '../../charts/parts';
import type { Row } from '../../domain/values';
import type { Tone } from '../../domain/model';
import { toneColour } from '../../ui/tones';
import { type ModelId, models, numberOf, ordersColumn } from './looked';

type Write = (value: number) => string;

const tones: Record<ModelId, { tone: Tone; weight: number }> = {
    'mbg-nbd': { tone: 'keep', weight: 0.6 },
    'bg-nbd': { tone: 'new', weight: 0.6 },
    'pareto-nbd': { tone: 'save', weight: 0.5 },
    nbd: { tone: 'wake', weight: 0.9 },
};

/** A model's colour, the same in every picture. */
export function modelColour(model: ModelId, theme: Colours['theme']): string {
    return toneColour(tones[model], theme).fill;
}

/** Repeat orders week by week, or all until then: what happened, and what each model expected. */
export function tracked(weeks: readonly Row[], isCumulative: boolean): { until: string; isHoldout: boolean; actual: number; expected: Record<ModelId, number> }[] {
    const sums = { actual: 0, 'mbg-nbd': 0, 'bg-nbd': 0, 'pareto-nbd': 0, nbd: 0 };
    return weeks.map((row) => {
        const told = { actual: numberOf(row, 'actual_orders'), ...Object.fromEntries(models.map((model) => [model, numberOf(row, ordersColumn(model))])) };
        for (const [name, value] of Object.entries(told)) sums[name as keyof typeof sums] = (isCumulative ? sums[name as keyof typeof sums] : 0) + value;
        const { actual, ...expected } = sums;
        return { until: String(row['until_on']), isHoldout: row['is_holdout'] === true, actual, expected };
    });
}

export interface TrialWords {
    number: Write;
    name: (model: ModelId) => string;
    actual: string;
    holdout: string;
    compact: Write;
}

export function trackOption(weeks: ReturnType<typeof tracked>, used: ModelId, words: TrialWords, colours: Colours): ChartOption {
    const from = weeks.findIndex(({ isHoldout }) => isHoldout);
    const shown = models.filter((model) => weeks.some(({ expected }) => Number.isFinite(expected[model])));
    return {
        grid: grid({ top: 18, right: 12 }),
        tooltip: tooltip(colours, {
            trigger: 'axis',
            axisPointer: { lineStyle: { color: colours.ink3 } },
            formatter: (hit) => {
                const week = weeks[indexOf(hit)];
                if (week === undefined) return '';
                return [week.until, `${words.actual}  ${words.number(week.actual)}`, ...shown.map((model) => `${words.name(model)}  ${words.number(Math.round(10 * week.expected[model]) / 10)}`)].join('\n');
            },
        }),
        xAxis: { ...nameAxis(colours, weeks.map(({ until }) => until)), boundaryGap: false },
        yAxis: valueAxis(colours, words.compact),
        series: [
            {
                id: 'actual',
                type: 'line',
                data: weeks.map(({ actual }) => actual),
                showSymbol: false,
                lineStyle: { color: colours.ink, width: 2.5 },
                itemStyle: { color: colours.ink },
                markArea:
                    from < 0
                        ? undefined
                        : {
                              silent: true,
                              itemStyle: { color: colours.line2, opacity: 0.6 },
                              label: { color: colours.ink3, fontSize: 11, position: 'insideTop' },
                              data: [[{ name: words.holdout, xAxis: Math.max(0, from - 1) }, { xAxis: weeks.length - 1 }]],
                          },
            },
            ...shown.map((model) => ({
                id: model,
                type: 'line' as const,
                data: weeks.map(({ expected }) => expected[model]),
                showSymbol: false,
                z: model === used ? 4 : 2,
                lineStyle: { color: modelColour(model, colours.theme), width: model === used ? 2.5 : 1.2, type: model === used ? ('solid' as const) : ('dashed' as const) },
                itemStyle: { color: modelColour(model, colours.theme) },
            })),
        ],
    };
}

export interface ClassWords {
    name: (row: Row) => string;
    describe: (row: Row) => string;
    number: Write;
}

/** Orders a customer by number of repeats before: columns for what happened, a dot for what each model expected. */
export function classOption(classes: readonly Row[], used: ModelId, words: ClassWords, colours: Colours): ChartOption {
    const shown = models.filter((model) => classes.some((row) => Number.isFinite(numberOf(row, ordersColumn(model)))));
    return {
        grid: grid({ top: 18 }),
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colours.line2, opacity: 0.5 } }, formatter: (hit) => words.describe(classes[indexOf(hit)] ?? {}) }),
        xAxis: nameAxis(colours, classes.map(words.name)),
        yAxis: valueAxis(colours, words.number),
        series: [
            { id: 'actual', type: 'bar', barCategoryGap: '35%', data: classes.map((row) => numberOf(row, 'actual_orders')), itemStyle: { color: colours.line } },
            ...shown.map((model) => ({
                id: model,
                type: 'scatter' as const,
                symbol: 'circle',
                symbolSize: model === used ? 11 : 7,
                z: model === used ? 4 : 3,
                data: classes.map((row, index) => [index, numberOf(row, ordersColumn(model))]),
                itemStyle: { color: modelColour(model, colours.theme), borderColor: colours.card, borderWidth: 1, opacity: model === used ? 1 : 0.8 },
            })),
        ],
    };
}

/** The class in which the model is farthest off, weighed by its customers. */
export function farthest(classes: readonly Row[], used: ModelId): Row | undefined {
    const off = (row: Row) => numberOf(row, 'customers') * Math.abs(numberOf(row, ordersColumn(used)) - numberOf(row, 'actual_orders'));
    return classes.toSorted((one, other) => off(other) - off(one))[0];
}

function indexOf(hit: unknown): number {
    const first: unknown = Array.isArray(hit) ? hit[0] : hit;
    return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : -1;
}
