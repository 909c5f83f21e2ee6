import './guard';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

/** DuckDB's own progress events need `eval`; what it has read of its files tells as much. The channel is this worker's name. */
const reads = new BroadcastChannel(self.name);
const readWhole = FileReaderSync.prototype.readAsArrayBuffer;
let bytesRead = 0;
let toldAt = 0;
FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
    bytesRead += blob.size;
    if (performance.now() - toldAt > 100) {
        toldAt = performance.now();
        reads.postMessage(bytesRead);
    }
    return readWhole.call(this, blob);
};

const early: MessageEvent[] = [];
self.onmessage = (event) => early.push(event);
await import(/* @vite-ignore */ new URL(engineUrl, self.location.href).href);
for (const event of early) self.onmessage(event);
