import { range, type Scheme } from './scheme';

/** The ten overlapping rules of R's rfm 0.3, in its order; what none of them covers is `others`. */
export const rfmPackage: Scheme = {
    id: 'rfm-package',
    segments: [
        { id: 'champions', tone: 'keep', weight: 1 },
        { id: 'loyal', tone: 'keep', weight: 0.5 },
        { id: 'potential-loyalist', tone: 'grow', weight: 0.35 },
        { id: 'new', tone: 'new', weight: 0.8 },
        { id: 'promising', tone: 'new', weight: 0.3 },
        { id: 'need-attention', tone: 'wake', weight: 0.8 },
        { id: 'about-to-sleep', tone: 'wake', weight: 0.3 },
        { id: 'cant-lose', tone: 'save', weight: 1 },
        { id: 'at-risk', tone: 'save', weight: 0.5 },
        { id: 'lost', tone: 'rest', weight: 0.1 },
    ],
    rules: [
        { segment: 'champions', r: range('5'), f: range('5'), m: range('5') },
        { segment: 'potential-loyalist', r: range('3-5'), f: range('3-5'), m: range('2-5') },
        { segment: 'loyal', r: range('2-4'), f: range('2-4'), m: range('2-4') },
        { segment: 'promising', r: range('3-4'), f: range('1-3'), m: range('3-5') },
        { segment: 'new', r: range('4-5'), f: range('1-3'), m: range('1-5') },
        { segment: 'cant-lose', r: range('1-2'), f: range('3-4'), m: range('4-5') },
        { segment: 'at-risk', r: range('1-2'), f: range('2-5'), m: range('4-5') },
        { segment: 'need-attention', r: range('1-3'), f: range('3-5'), m: range('3-5') },
        { segment: 'about-to-sleep', r: range('2-3'), f: range('1-3'), m: range('1-4') },
        { segment: 'lost', r: range('1'), f: range('1-5'), m: range('1-5') },
    ],
};
