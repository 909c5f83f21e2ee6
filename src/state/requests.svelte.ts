import { isForeign } from './address';

/** What this page sent elsewhere, as the browser itself counts it, and what the guards refused to send. */
class Requests {
    sent = $state.raw<readonly string[]>([]);
    refused = $state.raw<readonly string[]>([]);

    start(): void {
        const observer = new PerformanceObserver((list) => this.#count(list.getEntries()));
        observer.observe({ type: 'resource', buffered: true });
        new BroadcastChannel('fenqun-network').addEventListener('message', (event: MessageEvent<unknown>) => {
            this.refused = [...this.refused, refusedAddress(event.data)];
        });
        document.addEventListener('securitypolicyviolation', (event) => {
            if (/^https?:/.test(event.blockedURI)) this.refused = [...this.refused, event.blockedURI];
        });
    }

    #count(entries: PerformanceEntryList): void {
        const foreign = entries.map((entry) => entry.name).filter(isForeign);
        if (foreign.length > 0) this.sent = [...this.sent, ...foreign].filter((name) => !this.refused.includes(name));
    }
}

export const requests = new Requests();

function refusedAddress(data: unknown): string {
    return typeof data === 'object' && data !== null && 'refused' in data ? String(data.refused) : '?';
}
