import type { SnapshotFacts, View } from '../domain/engine';
import type { FileInspection, Mapping, Policies, ReadingChoice, Role, Staging } from '../domain/import';
import { isSamePortion, type Portion } from '../domain/portion';
import { isSameMapping } from './mapping';

/** Files and how they are to be read. */
export interface Source {
    files: readonly File[];
    choices: readonly ReadingChoice[];
    inspections: readonly FileInspection[];
    /** What the person chose by hand, "" for none. */
    chosen: Mapping;
    mapping: Mapping;
    sample: string | null;
    /** Which of the lines are wanted. */
    portion: Portion;
}

/** Orders that are loaded, and the snapshot that every place looks at. */
export interface Loaded {
    source: Source;
    policies: Policies;
    staging: Staging;
    view: View;
    /** Null when nothing is left to look at. */
    facts: SnapshotFacts | null;
}

/** Those that read from the snapshot. */
export interface Follower {
    refresh(): Promise<void>;
    clear(): void;
}

/** Whether both read the same files the same way, so that one need not be loaded after the other. */
export function isSameSource(one: Source, other: Source): boolean {
    const isRead = one.inspections === other.inspections && isSamePortion(one.portion, other.portion);
    return isRead && isSameMapping(one.mapping, other.mapping);
}

export function assigned(source: Source, role: Role, column: string): Source {
    return { ...source, chosen: { ...source.chosen, [role]: column }, mapping: { ...source.mapping, [role]: column } };
}
