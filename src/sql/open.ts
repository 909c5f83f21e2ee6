/** First statements of every connection: DuckDB must never reach for an extension, since nothing may leave the tab. */
export const openStatements = [
    'set autoinstall_known_extensions = false',
    'set autoload_known_extensions = false',
    "set custom_extension_repository = '/none'",
    'set preserve_insertion_order = true',
    "attach ':memory:' as data (compress)",
    'use data',
    "set force_compression = 'uncompressed'",
];
