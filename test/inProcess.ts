import type { Compute } from '../workers/compute';
import { runKernel } from '../workers/kernels';

/** Kernels in the thread of the test. */
export const inProcess: Compute = { run: runKernel, cancel: () => undefined };
