import type { Dish } from './dishes';
import type { KindId } from './kinds';
import type { Channel, Offer, Status } from './words';

export interface Customer {
    id: string;
    kind: KindId;
    /** Orders a week. */
    rate: number;
    store: number;
    channel: Channel;
}

/** Money in hundredths. For every line, paid = quantity × unit price − coupon + delivery fee. */
export interface Line {
    dish: Dish;
    quantity: number;
    coupon: number;
    fee: number;
    paid: number;
    /** Food, and the line's part of packing, rider and payment. */
    cost: number;
}

export interface Order {
    id: string;
    /** Null for someone who rang and left no name. */
    customer: Customer | null;
    day: number;
    second: number;
    status: Status;
    store: number;
    channel: Channel;
    offer: Offer | null;
    lines: Line[];
}
