import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { wholeKernels } from './test/wholeKernels.ts';

export default defineConfig({
    plugins: [svelte(), wholeKernels()],
    test: {
        maxWorkers: 2,
        isolate: false,
        projects: [
            {
                extends: true,
                test: { name: 'unit', include: ['src/**/*.test.ts', 'workers/**/*.test.ts', 'test/*.test.ts', 'test/cells/*.test.ts'], setupFiles: ['test/letGo.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
            },
            { extends: true, test: { name: 'shared', include: ['test/shared/*.test.ts'], setupFiles: ['test/letGo.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
            {
                extends: true,
                test: {
                    name: 'journey',
                    include: ['test/journey/*.test.ts'],
                    testTimeout: 180_000,
                    hookTimeout: 180_000,
                },
            },
        ],
    },
});
