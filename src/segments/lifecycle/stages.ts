import type { Segment } from '../../domain/model';

/** The stages, those worth most first. */
export const stages: readonly Segment[] = [
    { id: 'high-frequency', tone: 'keep', weight: 1 },
    { id: 'active', tone: 'keep', weight: 0.55 },
    { id: 'potential', tone: 'grow', weight: 0.4 },
    { id: 'new', tone: 'new', weight: 0.6 },
    { id: 'won-back', tone: 'grow', weight: 1 },
    { id: 'at-risk', tone: 'save', weight: 0.9 },
    { id: 'dormant', tone: 'wake', weight: 0.6 },
    { id: 'lost', tone: 'rest', weight: 0.3 },
];

/** The managerial segments, likewise. */
export const managerial: readonly Segment[] = [
    { id: 'active-high-value', tone: 'keep', weight: 1 },
    { id: 'active-low-value', tone: 'keep', weight: 0.3 },
    { id: 'new-active', tone: 'new', weight: 0.8 },
    { id: 'warm-high-value', tone: 'save', weight: 1 },
    { id: 'warm-low-value', tone: 'wake', weight: 0.9 },
    { id: 'new-warm', tone: 'new', weight: 0.2 },
    { id: 'cold', tone: 'wake', weight: 0.2 },
    { id: 'inactive', tone: 'rest', weight: 0.3 },
];

/** As a customer may live through them: in, through, out and back. */
export const life = ['new', 'potential', 'active', 'high-frequency', 'at-risk', 'dormant', 'lost', 'won-back'] as const;
export const managerialLife = [
    'new-active', 'active-low-value', 'active-high-value', 'new-warm', 'warm-low-value', 'warm-high-value', 'cold', 'inactive',
] as const;
