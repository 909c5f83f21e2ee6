import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The RFM room's words. */
export const messages = { en, 'zh-CN': zh };
