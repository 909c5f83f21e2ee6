/** Whether an address belongs to someone else. */
export function isForeign(address: string): boolean {
    if (/^(data|blob|chrome-extension|moz-extension|safari-web-extension):/.test(address)) return false;
    return new URL(address, location.href).origin !== location.origin;
}
