import type { Params, Segment, Segmentation } from '../../../domain/model';
import { model } from '../model';
import { readParams } from '../params';
import { others, ownOf, type OwnRules, paramOf, readOwn, schemeOf } from '../schemes/own';
import { schemeById } from '../schemes/schemes';

/** What is being edited: the person's own rules, or the published ones until the first change. */
export interface Draft {
    own: OwnRules;
    isOwn: boolean;
    /** Own rules of another scheme, which do not count now. */
    aside: OwnRules | null;
    /** Every segment that a rule can lead to, as it is called and painted. */
    segments: Segment[];
    /** Those called or painted otherwise by the page's own editor. */
    dressed: string[];
}

export function draftOf(params: Params, shown: Pick<Segmentation, 'params' | 'segments'>): Draft {
    const { scheme } = readParams(params);
    const { own: kept } = readOwn(params['rules']);
    const isOwn = kept?.of === scheme;
    const own = isOwn ? kept : ownOf(schemeById(scheme));
    const plain = new Map([...schemeOf(scheme, { ...params, rules: paramOf(own) }).segments, ...model.segments(params)].map((each) => [each.id, each]));
    const dress = dressOf(shown);
    const all = [...own.segments.map(({ id }) => id), others.id];
    const segments = [...new Set(all)].map((id) => ({ ...(plain.get(id) ?? others), ...dress.get(id) }));
    return { own, isOwn, aside: kept !== null && !isOwn ? kept : null, segments, dressed: [...dress.keys()] };
}

/** Names and colours that the shown segments do not have from the model. */
function dressOf({ params, segments }: Pick<Segmentation, 'params' | 'segments'>): Map<string, Partial<Segment>> {
    const plain = new Map(model.segments(params).map((segment) => [segment.id, segment]));
    return new Map(
        segments.flatMap(({ id, name, tone }) => {
            const base = plain.get(id);
            const isNamed = base !== undefined && JSON.stringify(base.name ?? {}) !== JSON.stringify(name ?? {});
            const isPainted = base !== undefined && base.tone !== tone;
            if (!isNamed && !isPainted) return [];
            return [[id, { ...(isNamed ? { name } : {}), ...(isPainted ? { tone } : {}) }]];
        }),
    );
}
