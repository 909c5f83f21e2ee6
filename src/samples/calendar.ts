/** Days are whole numbers since 1970-01-01. */
export function dayOf(iso: string): number {
    return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

export function isoOf(day: number): string {
    const known = isoByDay.get(day);
    if (known !== undefined) {
        return known;
    }
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
    isoByDay.set(day, iso);
    return iso;
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
    return (((day + 4) % 7) + 7) % 7;
}

const isoByDay = new Map<number, string>();
