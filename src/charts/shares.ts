/** Whether parts of revenue make up a whole: shares of a sum with parts below zero say nothing. */
export function hasShares(parts: readonly { revenue: number }[]): boolean {
    const total = parts.reduce((sum, part) => sum + part.revenue, 0);
    return total > 0 && parts.every((part) => part.revenue >= 0);
}
