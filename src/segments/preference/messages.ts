import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The words of preference. */
export const messages = { en, 'zh-CN': zh };
