import { describe, expect, it } from 'vitest';
import { isForeign } from './address';
import { hashOf, placeOf } from './route.svelte';

const rooms = { models: ['rfm', 'tiers'], lenses: ['prediction', 'states'] };

describe('the address', () => {
    it('names a place and comes back from it', () => {
        for (const hash of ['#/data', '#/customers', '#/segment/rfm', '#/segment/tiers', '#/understand/prediction', '#/understand/states']) {
            const place = placeOf(hash, rooms);
            expect(place && hashOf(place)).toBe(hash);
        }
    });

    it('of an unknown room leads to the first one', () => {
        expect(placeOf('#/segment/nothing', rooms)).toEqual({ place: 'segment', model: 'rfm' });
        expect(placeOf('#/segment', rooms)).toEqual({ place: 'segment', model: 'rfm' });
        expect(placeOf('#/understand/nothing', rooms)).toEqual({ place: 'understand', lens: 'prediction' });
    });

    it('of an unknown place, or none, leads nowhere', () => {
        for (const hash of ['', '#', '#/', '#/nowhere', '#top']) expect(placeOf(hash, rooms)).toBeNull();
    });

    it('of a room where there is none leads nowhere', () => {
        for (const hash of ['#/segment/rfm', '#/understand/states']) expect(placeOf(hash, { models: [], lenses: [] })).toBeNull();
    });
});

describe('a request', () => {
    it('that stays in the tab is not foreign', () => {
        for (const address of ['data:text/plain,a', 'blob:null/1']) expect(isForeign(address)).toBe(false);
    });
});
