import { numbersIn } from '../../charts/numbers';

/** Parts of a hundred as typed; null when one is not above zero, or the ones before the last reach a hundred. */
export function splitParts(text: string): number[] | null {
    const parts = numbersIn(text);
    if (parts === null || parts.length > 10 || parts.some((part) => part <= 0)) return null;
    return parts.reduce((sum, part) => sum + part, 0) <= 100 + 1e-9 ? parts : null;
}
