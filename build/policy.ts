import type { Plugin } from 'vite';

/** What a page of ours may do: run our own scripts and WebAssembly, and speak to our own origin. Nothing else. */
export const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self' blob:",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');

/** Headers for every file, for hosts that let a folder set them; frame-ancestors works only here. */
export const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
};

/** Writes the policy into the built page, for hosts without headers, and a `_headers` file for those with. */
export function contentPolicy(): Plugin {
    return {
        name: 'content-policy',
        apply: 'build',
        transformIndexHtml: () => [
            { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
        ],
        generateBundle() {
            const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
            this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
        },
    };
}
