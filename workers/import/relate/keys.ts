import type { ColumnProfile } from '../../../src/domain/import';
import { identityOf } from './identity';

/** A column that may be one side of a join, and the file that names what it is about. */
export interface Side {
    profile: ColumnProfile;
    /** The name as it is offered. */
    name: string;
    file: string;
}

/** Columns that may agree: by name alone, 0 to 1; at most `most` of them, the likeliest first. */
export interface KeyPair {
    left: string;
    right: string;
    likeness: number;
}

const most = 4;
const blind = 8;

/** Pairs of columns whose names speak of the same thing; where none do, those whose values look like codes. */
export function keyPairs(lefts: readonly Side[], rights: readonly Side[]): KeyPair[] {
    const pairs = lefts.flatMap((left) =>
        rights.map((right) => ({ left: left.name, right: right.name, likeness: likenessOf(left, right) })),
    );
    const named = pairs.filter(({ likeness }) => likeness > 0).toSorted((a, b) => b.likeness - a.likeness);
    if (named.length > 0) return named.slice(0, most);
    const coded = lefts.filter(isCoded).flatMap((left) =>
        rights.filter(isCoded).map((right) => ({ left: left.name, right: right.name, likeness: 0.3 })),
    );
    return coded.slice(0, blind);
}

/** How well two columns suit each other as keys by name; two that are only words, such as two cities, less. */
function likenessOf(left: Side, right: Side): number {
    if (!mayBeKey(left) || !mayBeKey(right)) return 0;
    const [one, other] = [identityOf(left.profile.name, left.file), identityOf(right.profile.name, right.file)];
    if (one === null || other === null || one.what !== other.what) return 0;
    const isOwnName = one.weight === 1 && other.weight === 1 && left.profile.name === right.profile.name;
    const kind = one.isKey && other.isKey ? 1 : isEntity(one.what) ? 0.75 : 0;
    return kind * one.weight * other.weight * (isOwnName ? 1 : 0.97);
}

function isEntity(what: string): boolean {
    return ['customer_id', 'order_id', 'product', 'store'].includes(what);
}

function mayBeKey({ profile }: Side): boolean {
    if (profile.kind === 'empty' || profile.kind === 'date') return false;
    return profile.kind === 'text' || (profile.traits?.whole ?? 0) > 0.99;
}

function isCoded({ profile }: Side): boolean {
    const isLong = profile.examples.every((example) => example.length >= 5);
    return mayBeKey({ profile, name: '', file: '' }) && ((profile.traits?.codes ?? 0) > 0.5 || isLong) && profile.distinct > 0.02;
}
