/** The ISO date some days after another. */
export function addDays(iso: string, days: number): string {
    const time = Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000;
    return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : iso;
}
