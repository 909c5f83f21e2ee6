import './guard';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

const early: MessageEvent[] = [];
self.onmessage = (event) => early.push(event);
await import(/* @vite-ignore */ new URL(engineUrl, self.location.href).href);
for (const event of early) self.onmessage(event);
