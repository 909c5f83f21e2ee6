import type { Words } from '../../charts/room';
import type { Draft } from './presets/preset';
import type { Fault } from './schema';

/** What a preset did, and what it had to do without. */
export function newsOf({ rules, missing, assumed }: Draft, { t }: Words): string[] {
    const list = missing.map((word) => t(`rules:missing.${word}`)).join(t('rules:missing.joiner'));
    if (rules.length === 0) return [t('rules:missing.nothing', { list })];
    return [
        t('rules:editor.replaced'),
        ...assumed.map(({ key, facts }) => t(`rules:assumed.${key}`, facts)),
        ...(missing.length > 0 ? [t('rules:missing.lead', { list })] : []),
    ];
}

/** Why a file was not loaded. */
export function faultLines(fault: Fault | 'large', file: string, { t }: Words): string[] {
    const lead = t('rules:fault.lead', { file });
    if (fault === 'large') return [lead, t('rules:fault.large')];
    const key = fault.expected === 'ids' ? 'ids' : fault.kind;
    return [lead, t(`rules:fault.${key}`, { ...fault })];
}
