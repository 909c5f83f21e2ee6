import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The words of what customers are worth who are lost for good. */
export const messages = { en, 'zh-CN': zh };
