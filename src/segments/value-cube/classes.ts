import type { Segment } from '../../domain/model';

export interface CubeClass extends Segment {
    /** Current, potential, loyalty: 1 on the good side. */
    code: string;
    /** Of a hundred parts of all resources, unless the person says otherwise. */
    share: number;
}

/** The eight classes, those that deserve most first. */
export const classes: readonly CubeClass[] = [
    { id: 'high-high-high', code: '111', tone: 'keep', weight: 1, share: 30 },
    { id: 'high-high-low', code: '110', tone: 'save', weight: 1, share: 20 },
    { id: 'high-low-high', code: '101', tone: 'keep', weight: 0.6, share: 15 },
    { id: 'low-high-high', code: '011', tone: 'grow', weight: 0.9, share: 15 },
    { id: 'low-high-low', code: '010', tone: 'new', weight: 0.6, share: 10 },
    { id: 'high-low-low', code: '100', tone: 'wake', weight: 0.6, share: 5 },
    { id: 'low-low-high', code: '001', tone: 'rest', weight: 0.7, share: 3 },
    { id: 'low-low-low', code: '000', tone: 'rest', weight: 0.2, share: 2 },
];

export const unknown: Segment = { id: 'unknown', tone: 'rest', weight: 0 };
