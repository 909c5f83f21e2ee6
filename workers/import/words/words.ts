import type { Role } from '../../../src/domain/import';

/** Words of a header that speak for a role: the whole name must match; the heaviest that does counts. */
export type RoleWords = Record<Role, readonly (readonly [weight: number, pattern: string])[]>;
