import { cellRules, type Scheme } from './scheme';

/** Eight classes of high and low recency, frequency and value; the digits are R, F and M, 1 is good. */
export const eight: Scheme = {
    id: 'eight',
    segments: [
        { id: '111', tone: 'keep', weight: 1 },
        { id: '101', tone: 'grow', weight: 1 },
        { id: '011', tone: 'save', weight: 1 },
        { id: '001', tone: 'save', weight: 0.5 },
        { id: '110', tone: 'keep', weight: 0.3 },
        { id: '100', tone: 'new', weight: 0.3 },
        { id: '010', tone: 'wake', weight: 0.6 },
        { id: '000', tone: 'rest', weight: 0.3 },
    ],
    rules: ['111', '101', '011', '001', '110', '100', '010', '000'].flatMap((id) =>
        cellRules(['r', 'f', 'm'], { [id]: id }),
    ),
};
