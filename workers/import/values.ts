import type { ColumnProfile, ColumnTraits, Role } from '../../src/domain/import';

const nothing: ColumnTraits = { dates: 0, numbers: 0, whole: 0, codes: 0, median: 0 };

/** How well a column's values fit a role that its name claims, 0 to 1. */
export function likeness(role: Role, profile: ColumnProfile): number {
    const traits = profile.traits ?? nothing;
    if (profile.kind === 'empty') return 0.4;
    if (role === 'order_date' || role === 'last_order_on' || role === 'first_order_on') return profile.kind === 'date' ? 1 : traits.dates > 0.3 ? 0.7 : 0.2;
    if (profile.kind === 'date') return 0.1;
    const hasFractions = profile.kind === 'number' && traits.whole < 0.5;
    if (role === 'customer_id' || role === 'order_id') return hasFractions ? 0.3 : 1;
    if (role === 'discount') return 1;
    if (isMeasure(role)) {
        if (traits.numbers < 0.3) return 0.15;
        return role === 'quantity' && hasFractions ? 0.7 : 0.7 + 0.3 * traits.numbers;
    }
    return hasFractions ? 0.3 : 1;
}

/** How well the values alone suggest a role, 0 to 1; of most roles they say nothing. */
export function valueScore(role: Role, profile: ColumnProfile): number {
    const traits = profile.traits ?? nothing;
    const different = profile.distinct / Math.max(1 - profile.missing, 1e-9);
    const isWhole = traits.whole > 0.99;
    if (profile.kind === 'empty' || profile.missing > 0.9) return 0;
    if (role === 'order_date') return profile.kind === 'date' ? 0.8 : 0;
    if (profile.kind === 'date') return 0;
    if (role === 'amount') return profile.kind === 'number' && !isWhole && traits.codes === 0 ? 0.6 : 0;
    if (role === 'quantity') return isWhole && traits.codes === 0 && traits.median <= 20 && different < 0.5 ? 0.4 : 0;
    if (role === 'customer_id')
        return idScore(traits, isWhole) * (different > 0.95 ? 0.6 : different < 0.005 ? 0.5 : 1);
    if (role === 'order_id') return different > 0.95 ? idScore(traits, isWhole) * 0.9 : 0;
    return 0;
}

function idScore(traits: ColumnTraits, isWhole: boolean): number {
    if (traits.codes > 0.9) return 0.65;
    if (isWhole) return traits.median > 1000 ? 0.55 : 0;
    return traits.numbers > 0.1 ? 0 : 0.3;
}

function isMeasure(role: Role): boolean {
    return ['amount', 'quantity', 'unit_price', 'cost', 'unit_cost', 'monetary', 'order_count', 'recency_days'].includes(role);
}
