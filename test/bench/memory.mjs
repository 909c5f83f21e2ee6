import { readdirSync, readFileSync } from 'node:fs';

/** Watches the processes under this one; its end tells the most that one of them, the page's, held at any time, in MB (from /proc). */
export function watchMemory(pid = process.pid) {
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, ...descendants(pid).map(residentMb))), 200);
    return () => {
        clearInterval(timer);
        return Math.round(most);
    };
}

function descendants(pid) {
    const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
    const found = new Set([pid]);
    for (const one of found) for (const [child, parent] of parents) if (parent === one) found.add(child);
    found.delete(pid);
    return [...found];
}

function parentOf(pid) {
    return Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
}

function residentMb(pid) {
    return Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0) / 1000;
}

function statusOf(pid) {
    try {
        return readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
        return '';
    }
}
