import { describe, expect, it } from 'vitest';
import {
    barAt,
    edgeAt,
    edgeMoved,
    edgePlace,
    exclusiveEdge,
    halfOpen,
    placeOf,
    tail,
    tickPlace,
    ticksOf,
    valueAt,
    withEdge,
    type Bar,
} from './histogram';

const bar = (low: number, high: number): Bar => ({ low, high, customers: 1, selected: 0 });
const counts = [bar(0, 1), bar(1, 2), bar(2, 3), bar(3, 43)];
const days = [bar(0, 10), bar(10, 20), bar(20, 30), bar(30, 40)];
const money = [bar(1, 10), bar(10, 100), bar(100, 1000)];

describe('the place of a value', () => {
    it('gives every bar the same width', () => {
        expect(placeOf(days, 15, 'linear')).toBe(0.375);
        expect(placeOf(counts, 23, 'integer')).toBe(0.875);
    });
    it('follows the logarithm inside a bar', () => {
        expect(placeOf(money, Math.sqrt(10) * 10, 'log')).toBeCloseTo(0.5, 12);
    });
    it('in a hole between bars stands at the next one', () => {
        expect(placeOf([bar(-20, 0), bar(4, 6)], 0.4, 'log')).toBe(0.5);
    });
    it('stops at both ends', () => {
        expect(placeOf(days, -3, 'linear')).toBe(0);
        expect(placeOf(days, 99, 'linear')).toBe(1);
    });
    it('is undone by the value at a place', () => {
        for (const value of [1.5, 10, 44, 300]) {
            expect(valueAt(money, placeOf(money, value, 'log'), 'log')).toBeCloseTo(value, 9);
        }
        expect(valueAt(counts, 0.875, 'integer')).toBe(23);
    });
});

describe('an edge', () => {
    it('on whole numbers stands after the bar of its own number', () => {
        expect(edgePlace(counts, 1, 'integer')).toBe(0.25);
        expect(edgePlace(counts, 2.4, 'integer')).toBe(0.5);
        expect(edgeAt(counts, 0.25, 'integer')).toBe(1);
        expect(edgeAt(counts, 0.3, 'integer')).toBe(1);
    });
    it('that takes its own value along becomes the number before it', () => {
        expect(exclusiveEdge(15, 'integer')).toBe(14);
        expect(exclusiveEdge(15.4, 'integer')).toBe(15);
        expect(exclusiveEdge(15 + 1e-14, 'integer')).toBe(14);
        expect(exclusiveEdge(250.5, 'log')).toBeLessThan(250.5);
        expect(exclusiveEdge(250.5, 'log')).toBeGreaterThan(250.499999999);
    });
    it('is rounded no finer than the picture shows', () => {
        expect(edgeAt(days, 0.5003, 'linear')).toBe(20);
        expect(edgeAt(money, 0.5, 'log')).toBeCloseTo(31.6, 9);
    });
    it('moves by one on whole numbers and always moves elsewhere', () => {
        expect(edgeMoved(counts, 2, 1, 'integer')).toBe(3);
        expect(edgeMoved(counts, 3, -1, 'integer')).toBe(2);
        expect(edgeMoved(days, 20, 1, 'linear')).toBeGreaterThan(20);
        expect(edgeMoved(money, 100, -1, 'log')).toBeLessThan(100);
    });
    it('stays between its neighbours', () => {
        expect(withEdge(days, [5, 15, 25], 1, 40)).toEqual([5, 25, 25]);
        expect(withEdge(days, [5, 15, 25], 0, -9)).toEqual([0, 15, 25]);
        expect(withEdge(days, [5, 15, 25], 2, 99)).toEqual([5, 15, 40]);
    });
});

describe('ticks', () => {
    it('are round and inside the bars', () => {
        expect(ticksOf(days, 'linear', 4)).toEqual([0, 10, 20, 30, 40]);
        expect(ticksOf([bar(3, 103)], 'linear', 5)).toEqual([20, 40, 60, 80, 100]);
    });
    it('are powers of ten on a log scale, with twos and fives when those are few', () => {
        expect(ticksOf(money, 'log', 5)).toEqual([1, 10, 100, 1000]);
        expect(ticksOf([bar(8, 60)], 'log', 5)).toEqual([10, 20, 50]);
    });
    it('are whole on whole numbers', () => {
        expect(ticksOf([bar(0, 4)], 'integer', 9)).toEqual([1, 2, 3, 4]);
        expect(tickPlace([bar(0, 4)], 1, 'integer')).toBe(0.125);
        expect(tickPlace(days, 10, 'linear')).toBe(0.25);
    });
});

it('the bar under a place is found at both ends too', () => {
    expect(barAt(days, 0)?.low).toBe(0);
    expect(barAt(days, 1)?.low).toBe(30);
    expect(barAt([], 0.5)).toBeUndefined();
});

it('a range of bars leaves out its low end and takes in its high end', () => {
    const { from, below } = halfOpen(10, 20);
    expect([10, 10.000001, 20, 20.000001].map((value) => value >= from && value < below)).toEqual([
        false,
        true,
        true,
        false,
    ]);
    const zero = halfOpen(-5, 0);
    expect([-5, -1, 0, 1e-300].map((value) => value >= zero.from && value < zero.below)).toEqual([
        false,
        true,
        true,
        false,
    ]);
});

it('a last bar that holds all the rest is known, and gets no ticks of its own', () => {
    expect(tail(counts, 'integer')).toEqual(bar(3, 43));
    expect(tail(days, 'linear')).toBeNull();
    expect(tail(money, 'log')).toBeNull();
    expect(ticksOf(counts, 'integer', 9)).toEqual([1, 2, 3]);
});
