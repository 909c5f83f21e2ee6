import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    plugins: [svelte()],
    test: {
        maxWorkers: 2,
        projects: [
            {
                extends: true,
                test: { name: 'unit', include: ['src/**/*.test.ts', 'workers/**/*.test.ts', 'test/*.test.ts', 'test/cells/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
            },
            { extends: true, test: { name: 'shared', include: ['test/shared/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
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
