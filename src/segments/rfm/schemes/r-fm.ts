import { merged } from './boxes';
import { cellRules, type Scheme } from './scheme';

/** Eleven segments on the grid of recency and the mean of frequency and value. */
export const rFm: Scheme = {
    id: 'r-fm',
    segments: [
        { id: 'champions', tone: 'keep', weight: 1 },
        { id: 'loyal', tone: 'keep', weight: 0.5 },
        { id: 'potential-loyalists', tone: 'grow', weight: 0.35 },
        { id: 'recent', tone: 'new', weight: 0.8 },
        { id: 'promising', tone: 'new', weight: 0.3 },
        { id: 'need-attention', tone: 'wake', weight: 0.8 },
        { id: 'about-to-sleep', tone: 'wake', weight: 0.3 },
        { id: 'cant-lose', tone: 'save', weight: 1 },
        { id: 'at-risk', tone: 'save', weight: 0.5 },
        { id: 'hibernating', tone: 'rest', weight: 0.6 },
        { id: 'lost', tone: 'rest', weight: 0.1 },
    ],
    rules: merged(cellRules(['r', 'fm'], {
        champions: '55 54 45',
        'potential-loyalists': '52 42 33 43',
        loyal: '53 44 35 34',
        recent: '51',
        promising: '41 31',
        'need-attention': '32 23 22',
        'about-to-sleep': '21',
        'at-risk': '25 24 13',
        'cant-lose': '15 14',
        hibernating: '12',
        lost: '11',
    })),
};
