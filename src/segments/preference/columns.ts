/** Whether a column is worth a place in the list: a change of favourite is told by the segment, and in full by the account of a customer. */
export function isShown(column: string): boolean {
    return column === 'top_category' || column === 'price_band';
}
