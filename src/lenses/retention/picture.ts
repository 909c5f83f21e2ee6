import type { Looked } from '../../domain/lens';
import type { Params } from '../../domain/model';
import { type Group, groupsOf } from './groups';
import { editsOf, readParams, type RetentionParams } from './params';
import { type Terms, termsOf } from './worth';

export interface Picture {
    read: RetentionParams;
    groups: Group[];
    terms: Terms;
}

/** What was counted, with the money and edits of the moment. */
export function pictureOf(looked: Looked, params: Params, segments: readonly string[]): Picture {
    const read = readParams({ ...looked.params, ...chosen(params) });
    const groups = groupsOf(looked.tables, segments, read, editsOf(params, looked.model, read.period));
    return { read, groups, terms: termsOf(read, groups) };
}

const money = ['years', 'discount', 'referrals', 'margin_share', 'contact', 'acquisition', 'referral_chance', 'referral_value'];

/** What needs no new count. */
function chosen(params: Params): Params {
    return Object.fromEntries(Object.entries(params).filter(([name]) => money.includes(name)));
}
