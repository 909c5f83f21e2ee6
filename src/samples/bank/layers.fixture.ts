import type { Row } from './file.fixture';

const light = ['Transport', 'Hotels and catering', 'Farming'];

/** The layers as the bank's own words say them, from the English file. */
export function layerOf({ cells, sales, assets, loan, deposit }: Row): string {
    const type = cells['Customer type'] ?? '';
    if (cells['Strategic list'] !== 'No') return 'strategic';
    if (type === 'Institution') return 'institution';
    if (type === 'Property company') return 'property';
    if (type.startsWith('New market')) return 'new-market';
    if (loan === 0) return deposit >= 500_000 ? 'depositor' : 'small-depositor';
    if (sales > 300_000_000 || (sales > 150_000_000 && light.includes(cells['Industry'] ?? ''))) return 'large';
    return sales > 20_000_000 && assets > 20_000_000 ? 'medium' : 'small';
}
