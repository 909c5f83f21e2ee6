import { range, type Scheme } from './scheme';

/** Ten segments on the grid of recency and frequency; every cell of five by five belongs to one. */
export const rfTen: Scheme = {
    id: 'rf-ten',
    segments: [
        { id: 'champions', tone: 'keep', weight: 1 },
        { id: 'loyal', tone: 'keep', weight: 0.5 },
        { id: 'potential-loyalists', tone: 'grow', weight: 0.35 },
        { id: 'new', tone: 'new', weight: 0.8 },
        { id: 'promising', tone: 'new', weight: 0.3 },
        { id: 'need-attention', tone: 'wake', weight: 0.8 },
        { id: 'about-to-sleep', tone: 'wake', weight: 0.3 },
        { id: 'cant-lose', tone: 'save', weight: 1 },
        { id: 'at-risk', tone: 'save', weight: 0.5 },
        { id: 'hibernating', tone: 'rest', weight: 0.4 },
    ],
    rules: [
        { segment: 'hibernating', r: range('1-2'), f: range('1-2') },
        { segment: 'at-risk', r: range('1-2'), f: range('3-4') },
        { segment: 'cant-lose', r: range('1-2'), f: range('5') },
        { segment: 'about-to-sleep', r: range('3'), f: range('1-2') },
        { segment: 'need-attention', r: range('3'), f: range('3') },
        { segment: 'loyal', r: range('3-4'), f: range('4-5') },
        { segment: 'promising', r: range('4'), f: range('1') },
        { segment: 'new', r: range('5'), f: range('1') },
        { segment: 'potential-loyalists', r: range('4-5'), f: range('2-3') },
        { segment: 'champions', r: range('5'), f: range('4-5') },
    ],
};
