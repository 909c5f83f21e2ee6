import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import type { Group } from './groups';
import type { Picture } from './picture';

/** A group with its name and colour. */
export type PaintedGroup = Group & { name: string; fill: string };

/** What each part of the view is handed. */
export interface PartProps {
    looked: Looked;
    picture: Picture;
    painted: readonly PaintedGroup[];
    words: Words;
    onSql: (step: string) => void;
}

/** Whether something of it was seen or typed: what is only borrowed is no finding. */
export function isKnown({ isBorrowed, edits }: PaintedGroup): boolean {
    return !isBorrowed || edits.length > 0;
}
