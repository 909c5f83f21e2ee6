/** Whether a column is worth a place in the list: the segment's name says it all. */
export function isShown(): boolean {
    return false;
}
