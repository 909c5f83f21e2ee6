import { expect, it } from 'vitest';
import { fileName, sliceName } from './slice';

it('a slice is called by its values', () => {
    expect(sliceName({ channel: 'Marketplace', region: 'Nord' }, ', ')).toBe('Marketplace, Nord');
    expect(sliceName({ channel: '' }, ', ')).toBe('');
});

it('a file is named after its parts, without what no file system takes', () => {
    expect(fileName(['fenqun', 'rfm', '', '2024-01-31'], 'csv')).toBe('fenqun-rfm-2024-01-31.csv');
    expect(fileName(['fenqun', '../a:b/ 天猫'], 'sql')).toBe('fenqun-a-b-天猫.sql');
});
