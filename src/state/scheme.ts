import * as v from 'valibot';
import type { Dress } from '../domain/dress';
import type { ParamValue, Params } from '../domain/model';
import { fail, type Result, succeed } from '../domain/result';

/** A segmentation to be applied to other data: how it is cut, what its segments are called, and what it found when it was saved. */
export interface Scheme {
    app: 'fenqun';
    kind: 'scheme';
    version: 1;
    model: string;
    /** With edges written down where the model can. */
    params: Params;
    /** As they were tuned, by which edges are found anew. */
    tuned: Params;
    dress: Dress;
    seen: { asOf: string; segments: readonly { segment: string; customers: number }[] };
}

const tones = ['keep', 'grow', 'new', 'wake', 'save', 'rest'] as const;
const name = v.optional(v.pipe(v.string(), v.maxLength(200)));
const Params = v.record(v.string(), v.custom<ParamValue>(isParamValue));
const Stored = v.object({
    app: v.literal('fenqun'),
    kind: v.literal('scheme'),
    version: v.literal(1),
    model: v.string(),
    params: Params,
    tuned: Params,
    dress: v.object({
        order: v.array(v.string()),
        segments: v.record(
            v.string(),
            v.object({ name: v.optional(v.object({ en: name, 'zh-CN': name })), tone: v.optional(v.picklist(tones)) }),
        ),
    }),
    seen: v.object({ asOf: v.string(), segments: v.array(v.object({ segment: v.string(), customers: v.number() })) }),
});

export function schemeText(scheme: Scheme): string {
    return `${JSON.stringify(scheme, null, 2)}\n`;
}

/** Fails with `not-a-scheme` and where it goes wrong, or `unknown-model`. */
export function readScheme(text: string, file: string, models: readonly string[]): Result<Scheme> {
    let parsed: unknown;
    try {
        parsed = JSON.parse(text);
    } catch (error) {
        return fail('not-a-scheme', { file, where: error instanceof Error ? error.message : '' });
    }
    const read = v.safeParse(Stored, parsed);
    if (!read.success) return fail('not-a-scheme', { file, where: placeOf(read.issues[0]) });
    if (!models.includes(read.output.model)) return fail('unknown-model', { file, model: read.output.model });
    return succeed(asScheme(read.output));
}

function asScheme({ dress, ...rest }: v.InferOutput<typeof Stored>): Scheme {
    const segments = Object.entries(dress.segments).map(([id, { name: names, tone }]) => {
        const given = names === undefined ? {} : { name: { ...(names.en === undefined ? {} : { en: names.en }), ...(names['zh-CN'] === undefined ? {} : { 'zh-CN': names['zh-CN'] }) } };
        return [id, { ...given, ...(tone === undefined ? {} : { tone }) }] as const;
    });
    return { ...rest, dress: { order: dress.order, segments: Object.fromEntries(segments) } };
}

function placeOf(issue: v.BaseIssue<unknown>): string {
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
}

function isParamValue(value: unknown): boolean {
    if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
    if (typeof value === 'number') return Number.isFinite(value);
    return typeof value === 'object' && Object.values(value).every(isParamValue);
}
