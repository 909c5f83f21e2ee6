import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

/** The whole proof, in order: types, lint, build, then every test in Node and in a real browser. Stops at the first failure. */
const steps = [
    ['npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    ['npx', 'eslint', '.'],
    ['npx', 'vite', 'build', '--logLevel', 'warn'],
    ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test/.results/tests.json'],
];

try {
    process.env.CHROMIUM_PATH = findChromium();
} catch (error) {
    console.error(error.message);
    process.exit(1);
}
if (!existsSync('../shared/data')) console.log('../shared/data is not here: the suites over it find nothing to do.');

for (const [command, ...rest] of steps) {
    console.log(`\n> ${[command, ...rest].join(' ')}`);
    const { status } = spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) process.exit(status ?? 1);
}
