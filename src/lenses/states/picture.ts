import type { Looked } from '../../domain/lens';
import type { Params } from '../../domain/model';
import { chainOf, orderOf, type StateChain } from './chain';
import { editKey, type Edits, editsOf } from './edits';
import { readParams, type StatesParams } from './params';
import { reckon, type Reckoning, termsOf } from './reckon';

export interface Picture {
    read: StatesParams;
    /** For what the edits hold. */
    key: string;
    edits: Edits;
    chain: StateChain;
    reckoning: Reckoning;
}

/** What was counted, with the money and edits of the moment. */
export function pictureOf(looked: Looked, params: Params, segments: readonly string[]): Picture {
    const read = readParams({ ...looked.params, ...chosen(params) });
    const key = editKey(read, looked.model);
    const edits = editsOf(params, key);
    const chain = chainOf(looked.tables, orderOf(read, segments), read, edits);
    return { read, key, edits, chain, reckoning: reckon(chain, termsOf(read)) };
}

const money = ['horizon', 'discount', 'margin_share', 'contact', 'arrivals'];

/** What needs no new count. */
function chosen(params: Params): Params {
    return Object.fromEntries(Object.entries(params).filter(([name]) => money.includes(name)));
}
