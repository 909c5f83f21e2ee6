import { eight } from './eight';
import { eleven } from './eleven';
import { rFm } from './r-fm';
import { rfTen } from './rf-ten';
import { rfmPackage } from './rfm-package';
import type { Scheme } from './scheme';

/** Every scheme, in the order offered. */
export const schemes: readonly Scheme[] = [eight, rfTen, eleven, rFm, rfmPackage];

/** The scheme of this id; an unknown one is a bug. */
export function schemeById(id: string): Scheme {
    const scheme = schemes.find((each) => each.id === id);
    if (!scheme) throw new Error(`no scheme called ${id}`);
    return scheme;
}
