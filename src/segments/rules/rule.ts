import type { Test } from '../../domain/measuring';
import type { Tone } from '../../domain/model';

/** A named segment and the condition that leads to it; of several rules the first that holds wins. */
export interface Rule {
    id: string;
    /** What the person calls it, in each language, or in the only one they gave. */
    name?: { en?: string; 'zh-CN'?: string };
    /** The message that names it as long as it has no name. */
    word?: string;
    tone: Tone;
    test: Test;
}

export const everyoneElse = 'everyone-else';

/** The most rules that fit on a page and in a matrix. */
export const mostRules = 40;
