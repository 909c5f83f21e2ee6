import { formatMeaning, type Meaning } from '../number-format';
import { attribute, tags } from './xml';

/** What numbers stand for, by the style number of their cells. */
export function styleMeanings(xml: string): Meaning[] {
    const codes = new Map(
        tags(xml, 'numFmt').map((tag) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode')]),
    );
    const list = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
    return tags(list, 'xf').map((tag) => {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        return formatMeaning(id, codes.get(id));
    });
}
