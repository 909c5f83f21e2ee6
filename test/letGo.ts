import { afterAll, afterEach, beforeEach } from 'vitest';
import { locale } from '../src/i18n/locale.svelte';
import { lentCount, takeBack } from './duckdb';

/** Files share a process: what a test opens is let go after it, what a file opens or changes for all its tests after them. */
let before = 0;
beforeEach(() => {
    before = lentCount();
});
afterEach(() => takeBack(before));
afterAll(() => {
    takeBack(0);
    Object.assign(locale, { language: 'en', currency: null });
});
