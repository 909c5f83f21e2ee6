import { day, exactMoney } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import type { Loaded, Source } from '../../state/dataset.svelte';
import { grainOf, missingNeeds, type Need } from '../../state/mapping';

const needs: Record<Need, string> = { customer_id: 'data.needCustomer', order_date: 'data.needDate', amount: 'data.needAmount' };

/** The page's first line and the line under it, for files that are not loaded. */
export function pendingHeadline(source: Source): [string, string] {
    const missing = missingNeeds(source.mapping, grainOf(source.inspections));
    const what = new Intl.ListFormat(t('data.listLanguage'), { type: 'conjunction' }).format(missing.map((need) => t(needs[need])));
    if (missing.length === 0) return [t('data.titlePending', { count: source.files.length }), t('data.subPending')];
    return [t(missing.length === 1 ? 'data.titleMissing' : 'data.titleMissingMany', { what }), t('data.subMissing')];
}

/** The same for files that are. */
export function loadedHeadline(loaded: Loaded): [string, string] {
    const unused = unusedFiles(loaded.source).length;
    const [title, sub] = linesHeadline(loaded, unused > 0);
    if (unused === 0) return [title, sub];
    return [t('data.titleUnused', { count: unused, files: loaded.source.inspections.length, title }), sub];
}

/** Files whose lines no number knows of. */
export function unusedFiles({ inspections }: Source): string[] {
    return inspections.filter(({ part }) => part === 'unused').map(({ name }) => name);
}

function linesHeadline({ staging, facts, view }: Loaded, isPart: boolean): [string, string] {
    const { read, kept } = staging.account;
    const lines = t('data.lines', { count: read });
    if (kept === 0) return [t('data.titleNothing', { lines }), ''];
    if (facts === null) return [t('data.titleRead', { kept, lines }), ''];
    const customers = t('data.customers', { count: facts.customers });
    const span = { from: day(facts.firstOrderOn), to: day(facts.lastOrderOn) };
    const orders = t('data.orders', { count: facts.orders });
    const sub = facts.orders === 0 ? '' : t('data.sub', { orders, revenue: exactMoney(facts.revenue), ...span });
    if (Object.keys(view.slice).length > 0 || view.asOf < (staging.defaultAsOf ?? '')) {
        return [t('data.titlePart', { lines: t('data.lines', { count: facts.lines }), kept, customers }), sub];
    }
    return [t(kept === read && !isPart ? 'data.titleAll' : 'data.titleLoaded', { lines, kept, customers }), sub];
}
