import type { CustomerPage, CustomerStory } from '../domain/engine';
import type { Looked } from '../domain/lens';
import type { MeasureEntry, MeasureRef } from '../domain/measuring';
import type { Condition, Params, Segmentation, Tone } from '../domain/model';
import type { Row, Value } from '../domain/values';

/** The words and number forms a room's view is handed. */
export interface Words {
    t: (key: string, facts?: Record<string, unknown>) => string;
    hasText: (key: string, facts?: Record<string, unknown>) => boolean;
    count: (value: unknown) => string;
    number: (value: unknown) => string;
    money: (value: unknown) => string;
    exactMoney: (value: unknown) => string;
    compact: (value: unknown) => string;
    compactMoney: (value: unknown) => string;
    share: (value: unknown) => string;
    day: (value: unknown) => string;
}

/** A decision tree: at each fork those at or below the edge go one way and those above it the other. */
export type Fork = { leaf: string } | { measure: string; edge: number; below: Fork; above: Fork };

/** What a leaf's customers are called and how they are painted. */
export interface Leaf {
    id: string;
    name: { en?: string; 'zh-CN'?: string };
    tone: Tone;
}

/** All that a model's view sees and can do. */
export interface RoomProps {
    segmentation: Segmentation;
    params: Params;
    /** Every measure there is, for pickers. */
    catalogue: readonly MeasureEntry[];
    selection: readonly Condition[];
    words: Words;
    /** What follows the model in the address, such as `steps`. */
    page: string;
    onTune: (changes: Params) => void;
    onSelect: (selection: Condition[]) => void;
    /** Takes a decision tree over as rules. */
    onRules?: (tree: Fork, leaves: readonly Leaf[]) => void;
    /** Shows the SQL, starting at a step. */
    onSql: (step: string) => void;
    readCustomers: (page: CustomerPage) => Promise<{ total: number; rows: Row[] } | null>;
    readStory: (id: string) => Promise<CustomerStory | null>;
    /** The values of a measure, most customers first; null where they cannot be had. */
    readValues: (ref: MeasureRef) => Promise<{ value: Value; customers: number }[] | null>;
}

/** One customer's place, in a model's own words. */
export interface WhyProps {
    /** The row of the model's `why`. */
    why: Row;
    customer: Row;
    segmentation: Segmentation;
    catalogue: readonly MeasureEntry[];
    words: Words;
}

/** All that a lens's view sees and can do. */
export interface LensProps {
    looked: Looked;
    /** Whose segments it looks at, as the person dressed them. */
    segmentation: Segmentation;
    params: Params;
    /** How the measures that it reads are computed, by room: whole parameters. */
    measures: Readonly<Record<string, Params>>;
    asOf: string;
    /** Whether what takes longer is still to come. */
    isDeepening: boolean;
    words: Words;
    onTune: (changes: Params) => void;
    onTuneMeasure: (room: string, changes: Params) => void;
    /** Shows the SQL, starting at a step. */
    onSql: (step: string) => void;
    readCustomers: (page: CustomerPage) => Promise<{ total: number; rows: Row[] } | null>;
    /** The customers that the lens lists, by its columns. */
    readListed: (page: CustomerPage) => Promise<{ total: number; rows: Row[] } | null>;
    /** The lens's tables about one customer. */
    readCloser: (id: string) => Promise<Looked['tables'] | null>;
    /** Downloads a table or a list of the lens. */
    onExport: (table: string) => void;
}
