/** Whether a column is worth a place in the list: how the stage was judged stands at the top of the page. */
export function isShown(column: string): boolean {
    return column !== 'stage_basis';
}
