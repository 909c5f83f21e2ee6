import { day, exactMoney } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import type { Loaded, Source } from '../../state/dataset.svelte';
import { missingNeeds, type Need } from '../../state/mapping';

const needs: Record<Need, string> = { customer_id: 'data.needCustomer', order_date: 'data.needDate', amount: 'data.needAmount' };

/** The page's first line and the line under it, for files that are not loaded. */
export function pendingHeadline(source: Source): [string, string] {
    const missing = missingNeeds(source.mapping);
    const what = new Intl.ListFormat(t('data.listLanguage'), { type: 'conjunction' }).format(missing.map((need) => t(needs[need])));
    if (missing.length === 0) return [t('data.titlePending', { count: source.files.length }), t('data.subPending')];
    return [t(missing.length === 1 ? 'data.titleMissing' : 'data.titleMissingMany', { what }), t('data.subMissing')];
}

/** The same for files that are. */
export function loadedHeadline({ staging, facts, view }: Loaded): [string, string] {
    const { read, kept } = staging.account;
    if (kept === 0) return [t('data.titleNothing', { read }), ''];
    const isPart = Object.keys(view.slice).length > 0 || view.asOf < (staging.defaultAsOf ?? '');
    const key = isPart ? 'data.titlePart' : kept === read ? 'data.titleAll' : 'data.titleLoaded';
    const title = t(key, { read, kept, lines: facts?.lines ?? null, customers: facts?.customers ?? null });
    if (facts === null) return [title, ''];
    const span = { from: day(facts.firstOrderOn), to: day(facts.lastOrderOn) };
    return [title, t('data.sub', { orders: facts.orders, revenue: exactMoney(facts.revenue), ...span })];
}
