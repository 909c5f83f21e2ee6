import { expect, test } from 'vitest';
import { minimise, type Slope } from './minimise';

/** A valley along a = b that falls for ever, ever less. */
const valley: Slope = ([a = 0, b = 0], gradient) => {
    const [across, along] = [a - b, Math.exp(-(a + b) / 2)];
    [gradient[0], gradient[1]] = [200 * across - along / 2, -200 * across - along / 2];
    return 100 * across ** 2 + along;
};

test('a valley that falls for ever is followed into the corner, without lingering there', () => {
    let asked = 0;
    const counted: Slope = (at, gradient) => {
        asked += 1;
        return valley(at, gradient);
    };
    const { at, atEdge, hasConverged } = minimise(counted, [-3, 2], { low: -14, high: 14 });
    expect([at, atEdge, hasConverged]).toEqual([[14, 14], [true, true], true]);
    expect(asked).toBeLessThan(60);
});

test('a minimum inside is found to rounding', () => {
    const bowl: Slope = ([a = 0, b = 0], gradient) => {
        [gradient[0], gradient[1]] = [2 * (a - 1) + (b + 2), 4 * (b + 2) + (a - 1)];
        return (a - 1) ** 2 + 2 * (b + 2) ** 2 + (a - 1) * (b + 2);
    };
    const { at, hasConverged } = minimise(bowl, [5, 5], { low: -14, high: 14 });
    expect(hasConverged).toBe(true);
    expect(at[0]).toBeCloseTo(1, 8);
    expect(at[1]).toBeCloseTo(-2, 8);
});
