import { bank, bankSplit } from './bank';
import { eight } from './eight';
import { leaders } from './leaders';
import type { Preset } from './preset';
import { start } from './start';

/** Rules to start from. */
export const presets: readonly Preset[] = [
    { id: 'start', draft: () => ({ rules: [...start], missing: [], assumed: [] }) },
    eight,
    leaders,
    bank,
    bankSplit,
];
