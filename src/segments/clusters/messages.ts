import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The words of the clusters. */
export const messages = { en, 'zh-CN': zh };
