import type { Words } from '../../charts/room';
import { compact, compactMoney, count, day, exactMoney, money, number, share } from '../../i18n/format';
import { hasText, t } from '../../i18n/i18n.svelte';

/** What rooms are handed to speak with. */
export const words: Words = { t, hasText, count, number, money, exactMoney, compact, compactMoney, share, day };
