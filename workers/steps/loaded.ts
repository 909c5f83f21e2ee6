import type { Mapping } from '../../src/domain/import';
import type { Portion } from '../../src/domain/portion';
import type { Named } from './besides';

/** Files that are loaded, and how. */
export interface Loaded {
    files: Named[];
    /** Files joined to them, each with those that continue it. */
    besides: Named[][];
    mapping: Mapping;
    /** What a row of the files is. */
    grain: 'line' | 'customer';
    today: string;
    hasRepeats: boolean;
    portion: Portion;
}
