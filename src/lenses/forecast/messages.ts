import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The words of the event forecast. */
export const messages = { en, 'zh-CN': zh };
