import * as v from 'valibot';
import type { Test } from '../../domain/measuring';
import type { Tone } from '../../domain/model';
import type { Rule } from './rule';

const tones = ['keep', 'grow', 'new', 'wake', 'save', 'rest'] as const satisfies readonly Tone[];
const maxDepth = 20;

const Text = v.pipe(v.string(), v.maxLength(2000));
const Bound = v.union([v.pipe(v.number(), v.finite()), Text]);
const Index = v.object({
    kind: v.literal('index'),
    name: Text,
    indicators: v.pipe(
        v.array(v.object({ measure: Text, better: v.picklist(['more', 'less']), weight: v.pipe(v.number(), v.finite()) })),
        v.minLength(1),
        v.maxLength(20),
    ),
    scale: v.picklist(['percentile', 'min-max', 'normal']),
    weighting: v.picklist(['typed', 'ahp', 'entropy']),
    comparisons: v.optional(v.array(v.pipe(v.number(), v.gtValue(0), v.finite()))),
});
const measure = v.lazy((input) => (typeof input === 'object' ? Index : v.pipe(Text, v.minLength(1))));
const values = v.array(v.union([Text, v.pipe(v.number(), v.finite()), v.boolean()]));
const Atom = v.variant('is', [
    v.object({ measure, is: v.picklist(['above', 'at-least', 'below', 'at-most']), value: Bound }),
    v.object({ measure, is: v.literal('between'), from: Bound, to: Bound }),
    v.object({ measure, is: v.picklist(['among', 'not-among']), values }),
    v.object({ measure, is: v.literal('contains'), value: Text }),
    v.object({ measure, is: v.picklist(['known', 'unknown']) }),
]);

const Tree: v.GenericSchema<Test> = v.lazy((input): v.GenericSchema<Test> => {
    if (has(input, 'all')) return v.object({ all: v.array(Tree) });
    if (has(input, 'any')) return v.object({ any: v.array(Tree) });
    return has(input, 'not') ? v.object({ not: Tree }) : Atom;
});
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const Name = v.pipe(v.string(), v.maxLength(80));
const OneRule: v.GenericSchema<Rule> = v.object({
    id: Id,
    name: v.optional(v.object({ en: v.optional(Name), 'zh-CN': v.optional(Name) })),
    word: v.optional(Id),
    tone: v.picklist(tones),
    test: Tree,
});
const Rules = v.pipe(
    v.array(OneRule),
    v.maxLength(200),
    v.check((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'ids'),
);

const Saved = v.object({ app: v.literal('fenqun'), kind: v.literal('rules'), version: v.literal(1), rules: Rules });

/** What is wrong with a file, and where in it. */
export interface Fault {
    kind: 'json' | 'other-app' | 'other-kind' | 'version' | 'too-deep' | 'value';
    where: string;
    expected: string;
    received: string;
}

/** Rules out of a parameter; none where it holds something else. */
export function readTree(value: unknown): Rule[] {
    if (depthOf(value) > 2 * maxDepth + 10) return [];
    const result = v.safeParse(Rules, value);
    return result.success ? result.output : [];
}

/** Rules out of a file's text, or what is wrong with it. */
export function readFile(text: string): { rules: Rule[] } | { fault: Fault } {
    let value: unknown;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        return { fault: { kind: 'json', where: '', expected: '', received: error instanceof Error ? error.message : '' } };
    }
    if (depthOf(value) > 2 * maxDepth + 10) return { fault: { kind: 'too-deep', where: '', expected: String(maxDepth), received: '' } };
    const result = v.safeParse(Saved, value);
    return result.success ? { rules: result.output.rules } : { fault: faultOf(result.issues[0]) };
}

export function writeFile(rules: readonly Rule[]): string {
    return `${JSON.stringify({ app: 'fenqun', kind: 'rules', version: 1, rules }, null, 2)}\n`;
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
    const where = v.getDotPath(issue) ?? '';
    const top: Record<string, Fault['kind']> = { app: 'other-app', kind: 'other-kind', version: 'version' };
    const kind = where === '' ? 'other-app' : (top[where] ?? 'value');
    const expected = issue.type === 'check' ? 'ids' : (issue.expected ?? String(issue.requirement ?? issue.type));
    return { kind, where: where.replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => `[${Number(index) + 1}]`), expected, received: issue.received };
}

function has(input: unknown, key: string): boolean {
    return typeof input === 'object' && input !== null && key in input;
}

/** How deep a value is nested, counted without calling itself. */
function depthOf(value: unknown): number {
    let layer: unknown[] = [value];
    for (let depth = 0; ; depth += 1) {
        layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
        if (layer.length === 0 || depth > 100) return depth;
    }
}
