/** What DuckDB may hold in MB where nothing is known of the machine; WebAssembly itself ends at 4 GiB. */
export const usualMemoryMb = 3300;
