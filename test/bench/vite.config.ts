import { defineConfig, mergeConfig } from 'vite';
import app from '../../vite.config.ts';

export default mergeConfig(
    app,
    defineConfig({ root: 'test/bench/page', build: { outDir: '../../../dist-bench', emptyOutDir: true }, preview: { port: 0 } }),
);
