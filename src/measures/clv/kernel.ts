import type { Columns, Control, Kernel, KernelTable } from '../../domain/kernel';
import { backtest } from './kernel/backtest';
import { compareModels } from './kernel/compare';
import { eventsAhead } from './kernel/events';
import { fitAndPredict } from './kernel/fitting';
import { forecast } from './kernel/forecast';
import { intervalOf } from './kernel/interval';
import { pathOf } from './kernel/path';
import { type Job, type Settings, settingsOf } from './kernel/settings';

type Made = Readonly<Record<string, KernelTable>>;
type Run = (input: Columns, settings: Settings, control: Control) => Made | Promise<Made>;

const jobs: Readonly<Record<Job, Run>> = {
    fit: fitAndPredict,
    compare: compareModels,
    interval: intervalOf,
    path: async (input) => pathOf(input),
    forecast: (input, _settings, control) => forecast(input, control),
    events: (input, _settings, control) => eventsAhead(input, control),
    backtest: (input, _settings, control) => backtest(input, control),
};

export const kernel: Kernel = {
    id: 'clv',
    async run(input, params, control) {
        const settings = settingsOf(params);
        return jobs[settings.job](input, settings, control);
    },
};
