/** Which rules a customer meets is for pictures and files; in the list, how many is enough. */
export function isShown(column: string): boolean {
    return column !== 'rules_pattern';
}
