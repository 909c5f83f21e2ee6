import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

/** The whole proof: types, lint and build side by side, then every test in Node and in a real browser. Stops at the first failure. */
const steps = [
    [
        ['npx', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
        ['npx', 'eslint', '.'],
        ['npx', 'vite', 'build', '--logLevel', 'warn'],
    ],
    [['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test/.results/tests.json']],
];

try {
    process.env.CHROMIUM_PATH = findChromium();
} catch (error) {
    console.error(error.message);
    process.exit(1);
}
if (!existsSync('../shared/data')) console.log('../shared/data is not here: the suites over it find nothing to do.');

for (const step of steps) {
    const statuses = await Promise.all(step.map(run));
    const failed = statuses.find((status) => status !== 0);
    if (failed !== undefined) process.exit(failed);
}

function run([command, ...rest]) {
    console.log(`> ${[command, ...rest].join(' ')}`);
    const child = spawn(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
    return new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)).on('error', () => resolve(1)));
}
