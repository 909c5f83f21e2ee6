import type { Customer } from './customers';
import type { Product } from './products';
import type { Campaign, Channel } from './words';

/** Money in hundredths. For every line, amount = quantity × unit price − discount. */
export interface Line {
    product: Product;
    unitPrice: number;
    quantity: number;
    discount: number;
    amount: number;
    unitCost: number;
    /** The goods and the delivery that the shop pays. */
    totalCost: number;
}

export interface Order {
    id: string;
    /** Null for a walk-in buyer. */
    customer: Customer | null;
    day: number;
    second: number;
    isClosed: boolean;
    campaign: Campaign | null;
    channel: Channel;
    city: number;
    /** Position in the city's stores. */
    store: number;
    returnOf: Order | null;
    lines: Line[];
}
