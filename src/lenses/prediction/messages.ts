import { en } from './messages.en';
import { zh } from './messages.zh-CN';

/** The words of the prediction lens; those of its models, verdicts and remarks are the measure's. */
export const messages = { en, 'zh-CN': zh };
