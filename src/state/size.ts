import type { FileInspection, Mapping, Role } from '../domain/import';
import type { Portion } from '../domain/portion';

/** What loading will take, before it is tried. */
export interface Estimate {
    /** Lines that would be stored. */
    lines: number;
    /** Bytes that the engine would hold at most, and may. */
    bytes: number;
    limit: number;
    /** Null where the file was looked at too quickly to tell how fast this machine is. */
    seconds: number | null;
    /** Whether it is likely to end for want of memory. */
    isTooMuch: boolean;
}

/** Bytes of a stored line without optional columns, and of one column more; from loads of 1 to 25 million lines. */
const lineBytes = 92;
const columnBytes = 22;
/** What orders, customers and the sums over them need beside the lines, by line. */
const martBytes = 30;
const baseBytes = 60e6;
/** Seconds for a million lines on a machine that looks through this many bytes in a second. */
const millionSeconds = 3.9;
const columnSeconds = 0.5;
const usualRate = 180e6;

const needed: readonly Role[] = ['customer_id', 'order_date', 'order_id', 'amount'];

/** What these files need with these columns; `rate` is the bytes per second at which they were looked through. */
export function estimate(inspections: readonly FileInspection[], mapping: Mapping, portion: Portion, memoryMb: number, rate: number | null): Estimate {
    const files = inspections.filter(({ part, join }) => join === undefined && part !== 'unused');
    const records = files.reduce((sum, file) => sum + file.records, 0);
    const lines = Math.round(records * shareOf(portion));
    const columns = optionalRoles(mapping).length;
    const bytes = baseBytes + lines * (lineBytes + columns * columnBytes + martBytes);
    const limit = memoryMb * 1e6;
    const million = (lines * 0.7 + records * 0.3) / 1e6;
    return {
        lines,
        bytes,
        limit,
        seconds: rate === null ? null : (million * (millionSeconds + columns * columnSeconds) * usualRate) / rate,
        isTooMuch: bytes > limit,
    };
}

/** Columns that can be left out without losing who bought when for how much. */
export function optionalRoles(mapping: Mapping): Role[] {
    const hasAmount = mapping.amount !== undefined && mapping.amount !== '';
    const mapped = (Object.entries(mapping) as [Role, string][]).filter(([, column]) => column !== '').map(([role]) => role);
    return mapped.filter((role) => !needed.includes(role) && (hasAmount || (role !== 'quantity' && role !== 'unit_price')));
}

/** A range of days saves what cannot be known before reading, so only the draw of customers counts. */
function shareOf({ oneOf }: Portion): number {
    return 1 / Math.max(1, oneOf);
}

/** What the engine may hold on this machine, in MB: what the browser says of it, or the address (`?memory=`) for trials. */
export function memoryMb(machine: { deviceMemory?: number | undefined; userAgent: string; maxTouchPoints: number }, address: string, usual: number): number {
    const asked = Number(new URLSearchParams(address).get('memory'));
    if (asked > 0) return asked;
    const isHandheld = /iPhone|iPad|iPod/.test(machine.userAgent) || (/Macintosh/.test(machine.userAgent) && machine.maxTouchPoints > 1);
    if (isHandheld) return 1000;
    const { deviceMemory } = machine;
    return deviceMemory === undefined || deviceMemory >= 8 ? usual : Math.min(usual, deviceMemory * 600);
}
