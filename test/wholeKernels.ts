import { build, type Plugin } from 'vite';

const kernel = /\/src\/(?:segments|measures)\/[^/]+\/kernel(?:\/[^/.]+)?\.ts$/;

/** A kernel with all that it imports as one module, as it ships: module by module its loops run three times as long. */
export function wholeKernels(): Plugin {
    return {
        name: 'whole-kernels',
        enforce: 'pre',
        async load(id) {
            if (!kernel.test(id)) return null;
            const built = await build({
                configFile: false,
                logLevel: 'silent',
                build: { write: false, minify: false, sourcemap: true, target: 'es2022', lib: { entry: id, formats: ['es'] } },
            });
            const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
            if (chunk?.type !== 'chunk') throw new Error(`no chunk of ${id}`);
            return { code: chunk.code, map: chunk.map };
        },
    };
}
