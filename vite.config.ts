import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { packedEngine } from './build/engine.ts';
import { contentPolicy, headers } from './build/policy.ts';

export default defineConfig({
    base: './',
    plugins: [svelte(), contentPolicy()],
    resolve: { alias: [{ find: /^#duckdb-wasm/, replacement: packedEngine() }] },
    build: {
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1200,
    },
    worker: { format: 'es' },
    optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
    preview: { headers },
});
