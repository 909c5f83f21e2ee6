import type { Kernel } from '../../domain/kernel';
import { compareModels } from './kernel/compare';
import { fitAndPredict } from './kernel/fitting';
import { intervalOf } from './kernel/interval';
import { settingsOf } from './kernel/settings';

const jobs = { fit: fitAndPredict, compare: compareModels, interval: intervalOf };

export const kernel: Kernel = {
    id: 'clv',
    async run(input, params, control) {
        const settings = settingsOf(params);
        return jobs[settings.job](input, settings, control);
    },
};
