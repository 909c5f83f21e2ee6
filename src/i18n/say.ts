import type { Failure, Notice } from '../domain/result';
import { hasText, t } from './i18n.svelte';

/** A failure's sentence: what, and where. */
export function sayFailure(failure: Failure): string {
    return say('failure', failure);
}

/** What a person can do about it; empty when there is nothing to say. */
export function remedy(failure: Failure): string {
    const key = `remedy.${failure.code}`;
    return hasText(key, failure.facts) ? t(key, failure.facts) : t('remedy.other');
}

/** A notice's sentence. */
export function sayNotice(notice: Notice): string {
    return say('notice', notice);
}

function say(place: 'failure' | 'notice', { code, facts: found }: Notice): string {
    const facts = { count: found['lines'], ...found };
    if (hasText(`${place}.${code}`, facts)) return t(`${place}.${code}`, facts);
    const details = Object.entries(found).map(([name, fact]) => `${name}: ${fact}`);
    return t(`${place}.other`, { code, details: details.join(', ') });
}
