import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The value cube room's words. */
export const messages = { en, 'zh-CN': zh };
