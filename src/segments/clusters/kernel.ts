import type { Kernel } from '../../domain/kernel';
import { place } from './kernel/place';
import { scan } from './kernel/scan';

/** Tries numbers of clusters, or places everyone in as many as were chosen. */
export const kernel: Kernel = {
    id: 'clusters',
    run: (input, params, control) => (params['task'] === 'scan' ? scan(input, params, control) : place(input, params, control)),
};
