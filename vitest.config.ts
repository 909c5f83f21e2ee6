import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { wholeKernels } from './test/wholeKernels.ts';

const inNode = { setupFiles: ['test/letGo.ts'] };

export default defineConfig({
    plugins: [svelte(), wholeKernels()],
    test: {
        maxWorkers: 2,
        isolate: false,
        testTimeout: 180_000,
        hookTimeout: 180_000,
        projects: [
            { extends: true, test: { ...inNode, name: 'unit', include: ['src/**/*.test.ts', 'workers/**/*.test.ts', 'test/*.test.ts', 'test/cells/*.test.ts'] } },
            { extends: true, test: { ...inNode, name: 'shared', include: ['test/shared/*.test.ts'] } },
            { extends: true, test: { name: 'journey', include: ['test/journey/*.test.ts'] } },
        ],
    },
});
