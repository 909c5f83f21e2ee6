import type { Step } from '../../domain/model';
import concentration from './concentration.sql?raw';
import distributions from './distributions.sql?raw';
import gapFacts from './gapFacts.sql?raw';
import gaps from './gaps.sql?raw';
import gini from './gini.sql?raw';
import months from './months.sql?raw';
import orderCounts from './orderCounts.sql?raw';
import purchaseGaps from './purchaseGaps.sql?raw';
import sellers from './sellers.sql?raw';
import shares from './shares.sql?raw';
import totals from './totals.sql?raw';

/** What later steps read and no page shows; longer than a page needs. */
export const overviewGrounds: readonly Step[] = [{ name: 'purchase_gaps', sql: purchaseGaps }];

/** The Customers place, over `orders`, `returns`, `customers` and `sliced_lines`; `$as_of` is the day. */
export const overview: readonly Step[] = [
    { name: 'overview_totals', sql: totals },
    { name: 'overview_months', sql: months },
    { name: 'overview_distributions', sql: distributions },
    { name: 'overview_concentration', sql: concentration },
    { name: 'overview_shares', sql: shares },
    { name: 'overview_gini', sql: gini },
    { name: 'overview_gaps', sql: gaps },
    { name: 'overview_gap_facts', sql: gapFacts },
    { name: 'overview_order_counts', sql: orderCounts },
    { name: 'overview_sellers', sql: sellers },
];
