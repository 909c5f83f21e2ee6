import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';

const places = {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
    darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
};

/** Path of a Chromium: CHROMIUM_PATH, then an installed Chrome or Chromium, then Debian's package where it may be installed. */
export function findChromium() {
    const named = process.env.CHROMIUM_PATH;
    if (named) {
        if (existsSync(named)) return named;
        throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
    }
    const installed = () => (places[platform()] ?? []).find((path) => existsSync(path));
    return installed() ?? (installDebian() ? installed() : undefined) ?? missing();
}

function installDebian() {
    if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
    try {
        execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
        execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

function missing() {
    throw new Error('No Chromium found: install Chrome or Chromium, or set CHROMIUM_PATH to one, and run the tests again.');
}

/** Flags for a quiet browser without a network of its own; as root it cannot sandbox itself. */
export const chromiumFlags = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-quic',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
];
