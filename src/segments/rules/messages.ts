import { en } from './messages.en';
import { zh } from './messages.zh-CN';

export const messages = { en, 'zh-CN': zh };
