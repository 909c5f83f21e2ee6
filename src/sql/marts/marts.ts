import type { Step } from '../../domain/model';
import customerRows from './customerRows.sql?raw';
import customers from './customers.sql?raw';
import orders from './orders.sql?raw';
import returns from './returns.sql?raw';

/** `sliced_lines` → orders → customers, in the order they run; `$as_of` is the day. */
export const marts: readonly Step[] = [
    { name: 'orders', sql: orders },
    { name: 'returns', sql: returns },
    { name: 'customers', sql: customers },
];

/** The same where each row is a customer: `sliced_customers` → customers; there are no orders. */
export const customerMarts: readonly Step[] = [
    { name: 'orders', sql: orders },
    { name: 'returns', sql: returns },
    { name: 'customers', sql: customerRows },
];
