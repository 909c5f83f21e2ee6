import type { Role } from '../../../src/domain/import';
import { chineseWords as chinese } from './chinese';
import { englishWords as english } from './english';
import { chineseWords, nameWords } from './name';

/** How strongly a header's words speak for a role, 0 to 1. */
export function nameScore(role: Role, name: string): number {
    const words = nameWords(name);
    if (words === '' || words.length > 60) return 0;
    return Math.max(weightOf(chinese[role], chineseWords(words)), weightOf(english[role], words));
}

const compiled = new Map<string, RegExp>();

function weightOf(patterns: readonly (readonly [number, string])[], words: string): number {
    return Math.max(0, ...patterns.filter(([, pattern]) => expression(pattern).test(words)).map(([weight]) => weight));
}

function expression(pattern: string): RegExp {
    const known = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
    compiled.set(pattern, known);
    return known;
}
