declare module '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url' {
    const url: string;
    export default url;
}
declare module '#duckdb-wasm?url' {
    const url: string;
    export default url;
}
