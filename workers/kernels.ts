import type { Columns, Kernel, KernelTable } from '../src/domain/kernel';
import type { Params } from '../src/domain/parts';

const found = import.meta.glob<{ kernel: Kernel }>('../src/{segments,measures,lenses}/*/kernel.ts', { eager: true });
const kernels = new Map(Object.values(found).map(({ kernel }) => [kernel.id, kernel]));

export type RunKernel = (
    id: string,
    input: Columns,
    params: Params,
    tell: (done: number, total: number) => void,
) => Promise<Readonly<Record<string, KernelTable>>>;

/** Runs a room's arithmetic in this thread; an unknown id is a bug. */
export const runKernel: RunKernel = async (id, input, params, tell) => {
    const kernel = kernels.get(id);
    if (kernel === undefined) throw new Error(`no kernel called ${id}`);
    return kernel.run(input, params, { tell, breathe });
};

/** A turn of the loop, in which messages arrive. */
function breathe(): Promise<void> {
    return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resolve();
        };
        port2.postMessage(null);
    });
}
