import type { Need } from '../../src/domain/measure';
import type { MeasureEntry } from '../../src/domain/measuring';
import type { Column, Model } from '../../src/domain/model';
import type { Row } from '../../src/domain/values';
import { quoteIdent } from '../../src/sql/bind';
import { attributeRoom, daySql, numberSql } from '../../src/sql/measures/sources';
import { measures, models } from '../rooms';
import type { Tables } from '../tables';
import { hasAttributes } from './customers';

const sampledRows = 50000;

/** Every measure the rooms can compute and the customer file holds, with what the data lacks for it. */
export async function readCatalogue(tables: Tables, grain: 'line' | 'customer'): Promise<MeasureEntry[]> {
    const lacking = await lacks(tables, grain);
    const attributes = lacking.has('attributes') ? [] : await attributeEntries(tables);
    const plain = [...measureEntries(lacking), ...modelEntries(), ...attributes];
    return [...plain, ...presetEntries(plain)];
}

function measureEntries(lacking: ReadonlySet<Need>): MeasureEntry[] {
    return [...measures.values()].flatMap(({ id, needs, columns }) =>
        columns.map(({ name, type, unit, better, needs: own = [] }) => ({
            ref: name,
            room: id,
            column: name,
            type,
            unit,
            better,
            lacks: [...needs, ...own].find((need) => lacking.has(need)) ?? null,
        })),
    );
}

function modelEntries(): MeasureEntry[] {
    return [...models.values()].flatMap((model) => [...model.columns, segmentColumn].map((column) => modelEntry(model, column)));
}

/** What models offer under parameters of their own, where this data has what those are about. */
function presetEntries(catalogue: readonly MeasureEntry[]): MeasureEntry[] {
    return [...models.values()].flatMap((model) =>
        Object.entries(model.presets ?? {}).flatMap(([preset, paramsFor]) =>
            paramsFor(catalogue) === null ? [] : [{ ...modelEntry(model, segmentColumn), ref: `${model.id}:${preset}.segment`, preset }],
        ),
    );
}

const segmentColumn: Column = { name: 'segment', type: 'varchar' };

function modelEntry({ id }: Model, { name, type }: Column): MeasureEntry {
    return {
        ref: `${id}.${name}`,
        room: id,
        column: name,
        type,
        unit: type === 'varchar' ? 'text' : 'number',
        better: null,
        lacks: null,
    };
}

/** What the data has nothing of. */
export async function lacks(tables: Tables, grain: 'line' | 'customer'): Promise<Set<Need>> {
    const [held] = await tables.db.rows(heldSql);
    const has: Record<Need, boolean> = {
        orders: grain === 'line',
        cost: held?.['cost'] === true,
        category: held?.['category'] === true,
        product: held?.['product'] === true,
        discount: held?.['discount'] === true,
        visits: held?.['visits'] === true,
        favourites: held?.['category'] === true || held?.['visits'] === true,
        attributes: await hasAttributes(tables),
        repeaters: grain === 'line' && (await hasRepeaters(tables)),
    };
    return new Set((Object.keys(has) as Need[]).filter((need) => !has[need]));
}

/** Of customers as of the day, where there are any yet. */
async function hasRepeaters({ db }: Tables): Promise<boolean> {
    const [made] = await db.rows("select count(*) > 0 as is_there from information_schema.tables where table_name = 'customers'");
    if (made?.['is_there'] !== true) return false;
    const [held] = await db.rows('select count(*) >= 10 as is_enough from customers where days > 1');
    return held?.['is_enough'] === true;
}

const heldSql = `select
    exists (select 1 from lines where cost is not null) as cost,
    exists (select 1 from lines where category is not null and category <> '') as category,
    exists (select 1 from lines where product is not null and product <> '') as product,
    exists (select 1 from lines where (discount is not null and discount <> '') or abs(quantity * unit_price - amount) > 0.01) as discount,
    exists (select 1 from visits where visited_at is not null and category <> '')
        or exists (select 1 from lines semi join (select product from visits where visited_at is not null) as visits using (product) where category <> '') as visits`;

async function attributeEntries(tables: Tables): Promise<MeasureEntry[]> {
    const described = await tables.db.rows('describe select * exclude (customer_id) from attributes');
    const names = described.map((row) => String(row['column_name']));
    if (names.length === 0) return [];
    const profiles = await tables.db.rows(`from (${names.map(profileSql).join('\nunion all\n')})`);
    return names.map((name, index) => ({
        ref: `attribute.${name}`,
        room: attributeRoom,
        column: name,
        better: null,
        lacks: null,
        ...kindOf(profiles[index] ?? {}),
        different: Number(profiles[index]?.['different'] ?? 0),
    }));
}

function profileSql(name: string, index: number): string {
    const text = `cast(${quoteIdent(name)} as varchar)`;
    return `select
    ${index} as position,
    count(*)::integer as filled,
    count(distinct text)::integer as different,
    count(${numberSql('text')})::integer as numbers,
    count(*) filter (where regexp_matches(text, '^0[0-9]+$') or regexp_matches(text, '^[0-9]{10,}$'))::integer as codes,
    count(*) filter (where regexp_matches(text, '^[0-9]{4}[-/.年]') and ${daySql('text')} is not null)::integer as days
from (select ${text} as text from attributes where nullif(trim(${text}), '') is not null limit ${sampledRows}) as cells`;
}

/** A column is what nearly all its filled cells are; digits that only name something are text. */
function kindOf(profile: Row): Pick<MeasureEntry, 'type' | 'unit'> {
    const share = (key: string) => Number(profile[key] ?? 0) / Math.max(Number(profile['filled'] ?? 0), 1);
    if (share('days') >= 0.95) return { type: 'date', unit: 'day' };
    if (share('numbers') >= 0.95 && share('codes') < 0.5) return { type: 'double', unit: 'number' };
    return { type: 'varchar', unit: 'text' };
}

