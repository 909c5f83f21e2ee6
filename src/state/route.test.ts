import { describe, expect, it } from 'vitest';
import { isForeign } from './address';
import { hashOf, placeOf } from './route.svelte';

const models = ['rfm', 'tiers'];

describe('the address', () => {
    it('names a place and comes back from it', () => {
        for (const hash of ['#/data', '#/customers', '#/segment/rfm', '#/segment/tiers']) {
            const place = placeOf(hash, models);
            expect(place && hashOf(place)).toBe(hash);
        }
    });

    it('of an unknown model leads to the first one', () => {
        expect(placeOf('#/segment/nothing', models)).toEqual({ place: 'segment', model: 'rfm' });
        expect(placeOf('#/segment', models)).toEqual({ place: 'segment', model: 'rfm' });
    });

    it('of an unknown place, or none, leads nowhere', () => {
        for (const hash of ['', '#', '#/', '#/nowhere', '#top']) expect(placeOf(hash, models)).toBeNull();
    });

    it('of a model where there is none leads nowhere', () => {
        expect(placeOf('#/segment/rfm', [])).toBeNull();
    });
});

describe('a request', () => {
    it('that stays in the tab is not foreign', () => {
        for (const address of ['data:text/plain,a', 'blob:null/1']) expect(isForeign(address)).toBe(false);
    });
});
