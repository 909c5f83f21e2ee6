import { describe, expect, it } from 'vitest';
import type { Segment, SegmentSummary } from '../../domain/model';
import { headline, opportunity } from './finding';

const segments: Segment[] = [
    { id: 'champions', tone: 'keep', weight: 1 },
    { id: 'loyal', tone: 'keep', weight: 0.5 },
    { id: 'cant-lose', tone: 'save', weight: 1 },
    { id: 'at-risk', tone: 'save', weight: 0.5 },
    { id: 'sleepy', tone: 'wake', weight: 0.5 },
    { id: 'rest', tone: 'rest', weight: 0 },
];

function row(segment: string, customers: number, revenue: number): SegmentSummary {
    return {
        segment,
        customers,
        customer_share: customers / 100,
        revenue,
        revenue_share: revenue / 1000,
        orders: customers,
        average_order: 1,
        median_recency_days: 1,
        median_frequency: 1,
        median_monetary: 1,
        selected_customers: 0,
        selected_revenue: 0,
    };
}

describe('the headline', () => {
    it('names the segment to keep that brings most', () => {
        const summary = [row('champions', 10, 300), row('loyal', 20, 350), row('rest', 70, 350)];
        expect(headline(summary, segments)).toEqual({
            key: 'star',
            segments: ['loyal'],
            facts: { customers: 20, share: 0.2, revenue_share: 0.35 },
        });
    });
    it('names another that brings more than twice as much', () => {
        expect(headline([row('loyal', 1, 30), row('rest', 5, 70)], segments).segments).toEqual(['rest']);
        expect(headline([row('loyal', 1, 35), row('rest', 5, 70)], segments).segments).toEqual(['loyal']);
    });
    it('names the richest of all when none is to be kept', () => {
        expect(
            headline([row('champions', 0, 0), row('rest', 60, 400), row('sleepy', 40, 600)], segments).segments,
        ).toEqual(['sleepy']);
    });
    it('says that all are of one kind', () => {
        expect(headline([row('champions', 0, 0), row('rest', 7, 9)], segments)).toEqual({
            key: 'whole',
            segments: ['rest'],
            facts: { customers: 7 },
        });
    });
    it('makes no claim about revenue where there is none, and none about customers where there are none', () => {
        expect(headline([row('loyal', 3, 0), row('rest', 7, 0)], segments)).toEqual({
            key: 'plain',
            segments: [],
            facts: { customers: 10, segments: 2 },
        });
        expect(headline([row('loyal', 0, 0)], segments).key).toBe('none');
    });
    it('speaks of customers where returns outweigh orders', () => {
        expect(headline([row('champions', 3, -80), row('rest', 5, -100)], segments).key).toBe('plain');
        expect(headline([row('champions', 3, 800), row('rest', 5, -1)], segments).key).toBe('plain');
    });
});

describe('the opportunity', () => {
    it('adds up those to save', () => {
        expect(opportunity([row('champions', 9, 9), row('cant-lose', 2, 50), row('at-risk', 5, 30)], segments)).toEqual(
            {
                key: 'save',
                segments: ['cant-lose', 'at-risk'],
                facts: { customers: 7, revenue: 80 },
            },
        );
    });
    it('turns to those to wake when nobody is to be saved', () => {
        expect(opportunity([row('cant-lose', 0, 0), row('sleepy', 4, 8)], segments).key).toBe('wake');
        expect(opportunity([row('rest', 4, 8)], segments)).toEqual({ key: 'none', segments: [], facts: {} });
    });
    it('promises no money where none was brought', () => {
        expect(opportunity([row('at-risk', 4, -785)], segments)).toMatchObject({ key: 'savePlain', facts: { customers: 4 } });
    });
});
