/** The file was moved, changed or locked after it was chosen. */
export function isUnreadable(error: unknown): boolean {
    return error instanceof DOMException && ['NotReadableError', 'NotFoundError', 'SecurityError'].includes(error.name);
}
