import type { GivenLine } from '../src/domain/measure';

/** What a customer's measures come to in plain arithmetic over its lines, written apart from the SQL. Null as there. */
export type Plain = Record<string, string | number | boolean | null>;

interface Order {
    on: number;
    at: string;
    amount: number;
}

interface History {
    id: string;
    orders: Order[];
    lines: GivenLine[];
    returns: GivenLine[];
    /** Purchase days, ascending. */
    days: number[];
    gaps: number[];
}

const dayMs = 86_400_000;

export function measurePlainly(lines: readonly GivenLine[], asOf: string): Map<string, Plain> {
    const end = dayOf(asOf);
    const histories = historiesOf(lines, end);
    const start = Math.min(...histories.map((each) => each.days[0] ?? end));
    const baseCycle = median(histories.flatMap((each) => each.gaps));
    const rows = histories.map((each): [string, Plain] => [
        each.id,
        { ...repeat(each, end, start), ...cycle(each, end, baseCycle), ...trend(each, end, start), ...timing(each), ...margin(each, end), ...breadth(each), ...preference(each, end, start) },
    ]);
    const loyalties = loyalty(histories, end, baseCycle);
    return new Map(rows.map(([id, row], index) => [id, { ...row, loyalty_index: loyalties[index] ?? null }]));
}

function historiesOf(lines: readonly GivenLine[], end: number): History[] {
    const byCustomer = groups(lines, (line) => line.customer_id);
    return [...byCustomer].flatMap(([id, own]) => {
        const bought = own.filter((line) => line.is_return !== true);
        const kept = [...groups(bought, (line) => line.order_id ?? `line ${bought.indexOf(line)}`).values()]
            .map((group) => ({ group, at: group.map((line) => line.ordered_at).toSorted()[0] ?? '' }))
            .filter(({ at }) => dayOf(at) <= end);
        if (kept.length === 0) return [];
        const orders = kept.map(({ group, at }) => ({ on: dayOf(at), at, amount: sum(group.map((line) => line.amount)) }));
        const days = [...new Set(orders.map((order) => order.on))].toSorted((a, b) => a - b);
        const returns = own.filter((line) => line.is_return === true && dayOf(line.ordered_at) <= end);
        return [{ id, orders, lines: kept.flatMap(({ group }) => group), returns, days, gaps: days.slice(1).map((day, index) => day - (days[index] ?? 0)) }];
    });
}

function repeat({ days }: History, end: number, start: number): Plain {
    const [first = 0, last = 0] = [days[0], days.at(-1)];
    return { repeat_days: days.length - 1, active_days: last - first, observed_days: end - first, is_left_censored: iso(first).slice(0, 7) === iso(start).slice(0, 7) };
}

function cycle({ days, gaps }: History, end: number, baseCycle: number | null): Plain {
    const last = days.at(-1) ?? 0;
    const usual = median(gaps) ?? baseCycle;
    return {
        cycle_mean: mean(gaps), cycle_median: usual, own_cycle_median: median(gaps), cycle_cv: variation(gaps), last_gap: gaps.at(-1) ?? null,
        next_order_on: usual === null ? null : iso(last + Math.round(usual)), overdue_ratio: usual === null ? null : (end - last) / usual, is_base_cycle: gaps.length === 0,
    };
}

function trend({ orders, returns, days }: History, end: number, start: number): Plain {
    let whole = 0;
    while (monthsBack(end, whole + 1) + 1 >= start) whole += 1;
    const window = Math.min(12, Math.max(1, whole));
    const agoOf = (day: number): number => Array.from({ length: 400 }, (_, ago) => ago).find((ago) => day > monthsBack(end, ago + 1)) ?? 400;
    const months = Math.min(window, agoOf(days[0] ?? 0) + 1);
    const spends = Array.from({ length: months }, () => 0);
    for (const order of orders) spends[agoOf(order.on)] = (spends[agoOf(order.on)] ?? 0) + order.amount;
    for (const line of returns.filter((each) => dayOf(each.ordered_at) >= (days[0] ?? 0))) {
        const ago = agoOf(dayOf(line.ordered_at));
        spends[ago] = (spends[ago] ?? 0) - Math.abs(line.amount);
    }
    const own = spends.slice(0, months).map((spend) => Math.round(spend * 1e6) / 1e6);
    const half = Math.floor(window / 2);
    const [late, early] = [sum(own.slice(0, half)), sum(own.slice(window - half))];
    const middle = (months - 1) / 2;
    const slope = sum(own.map((spend, ago) => (middle - ago) * spend)) / sum(own.map((_, ago) => (middle - ago) ** 2));
    const usual = sum(own) / months;
    return { monthly_spend: usual, spend_change: early > 1e-9 ? late / early : null, spend_slope: months > 1 ? slope : null, spend_cv: months > 1 && usual > 1e-9 ? variation(own) : null };
}

function timing({ orders }: History): Plain {
    const dates = orders.map(({ on }) => new Date(on * dayMs));
    const seasons = ['winter', 'spring', 'summer', 'autumn'];
    const season = mostFrequent(dates.map((date) => Math.floor(((date.getUTCMonth() + 1) % 12) / 3)));
    const festive = orders.filter(({ on }) => isFestival(on));
    const spend = sum(orders.map((order) => order.amount));
    return {
        usual_weekday: mostFrequent(dates.map((date) => date.getUTCDay() || 7)), usual_month: mostFrequent(dates.map((date) => date.getUTCMonth() + 1)),
        usual_hour: mostFrequent(orders.flatMap(({ at }) => (/[1-9]/.test(at.slice(11)) ? [Number(at.slice(11, 13))] : []))),
        usual_season: seasons[season ?? -1] ?? null, festival_share: spend > 1e-9 ? sum(festive.map((order) => order.amount)) / spend : null,
    };
}

function margin({ lines, returns, days }: History, end: number): Plain {
    const back = returns.map((line) => ({ amount: -Math.abs(line.amount), cost: line.cost == null ? null : -Math.abs(line.cost) }));
    const all = [...lines, ...back];
    const costed = all.filter((line) => line.cost != null);
    if (costed.length === 0) return { cost: null, margin: null, margin_rate: null, monthly_margin: null };
    const [amount, cost] = [sum(costed.map((line) => line.amount)), sum(costed.map((line) => line.cost ?? 0))];
    let months = 1;
    while (monthsBack(end, months) >= (days[0] ?? 0)) months += 1;
    return { cost, margin: amount - cost, margin_rate: amount > 1e-9 ? (amount - cost) / amount : null, monthly_margin: (amount - cost) / months };
}

function breadth({ lines }: History): Plain {
    const products = new Set(lines.flatMap(({ product }) => (product ? [product] : [])));
    const spends = [...groups(lines.filter((line) => line.category), (line) => line.category ?? '').values()].map((group) => sum(group.map((line) => line.amount)));
    const positive = spends.filter((spend) => spend > 1e-9);
    const entropy = -sum(positive.map((spend) => (spend / sum(positive)) * Math.log(spend / sum(positive))));
    return { products: products.size || null, categories: spends.length || null, category_entropy: positive.length > 0 ? entropy + 0 : null };
}

function preference({ lines }: History, end: number, start: number): Plain {
    const from = Math.max(start, monthsBack(end, 12) + 1);
    const lately = end + 1 - Math.floor((end - from + 1) / 4);
    const favourite = (own: readonly GivenLine[]): string | null =>
        [...groups(own.filter((line) => line.category), (line) => line.category ?? '')]
            .map(([name, group]) => ({ name, spend: Math.round(sum(group.map((line) => line.amount)) * 1e6) }))
            .toSorted((a, b) => b.spend - a.spend || (a.name < b.name ? -1 : 1))[0]?.name ?? null;
    const before = favourite(lines.filter((line) => dayOf(line.ordered_at) >= from && dayOf(line.ordered_at) < lately));
    const recent = favourite(lines.filter((line) => dayOf(line.ordered_at) >= lately));
    return { top_category: favourite(lines), previous_category: before, recent_category: recent, has_changed_favourite: before === null || recent === null ? null : before !== recent };
}

function loyalty(histories: readonly History[], end: number, baseCycle: number | null): number[] {
    const signs = histories.map(({ days, gaps }) => {
        let months = 1;
        while (monthsBack(end, months) >= (days[0] ?? 0)) months += 1;
        const usual = median(gaps) ?? baseCycle;
        return [-(variation(gaps) ?? Infinity), end - (days[0] ?? 0), usual === null ? -Infinity : -(end - (days.at(-1) ?? 0)) / usual, gaps.length / months];
    });
    const others = signs.length - 1;
    const percentile = (all: readonly number[], value: number): number => {
        const near = (each: number) => each === value || Math.abs(each - value) < 1e-12;
        const worse = all.filter((each) => each < value && !near(each)).length;
        return others === 0 ? 50 : (100 * (worse + (all.filter(near).length - 1) / 2)) / others;
    };
    const columns = [0, 1, 2, 3].map((index) => signs.map((own) => own[index] ?? 0));
    return signs.map((own) => sum(own.map((value, index) => percentile(columns[index] ?? [], value))) / 4);
}

/** Shopping festivals by their rules; Chinese New Year by the calendar of the platform. */
const isFestival = remembered((day: number): boolean => {
    const [year = 0, month = 0, date = 0] = iso(day).split('-').map(Number);
    const november = Array.from({ length: 30 }, (_, index) => dayOf(`${year}-11-${String(index + 1).padStart(2, '0')}`));
    const thursday = november.filter((each) => new Date(each * dayMs).getUTCDay() === 4)[3] ?? 0;
    const isBlack = day >= thursday - 3 && day <= thursday + 4;
    const isBeforeNewYear = Array.from({ length: 14 }, (_, index) => day + index + 1).some(isChineseNewYear);
    return isBeforeNewYear || (month === 6 && date <= 18) || (month === 11 && date <= 11) || (month === 12 && date >= 11 && date <= 24) || isBlack;
});

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** New moons at 23:56 and 0:07 in Beijing, which ICU puts on the wrong side of midnight. */
const nearMidnight = ['2027-02-06', '2030-02-03'];

export function isChineseNewYear(day: number): boolean {
    const year = iso(day).slice(0, 4);
    const known = nearMidnight.find((each) => each.startsWith(year));
    if (known !== undefined) return iso(day) === known;
    return chinese.format(new Date(day * dayMs)) === '1/1';
}

/** The same day of an earlier month, or that month's last day where it is shorter. */
const monthsBack = remembered((day: number, months: number): number => {
    const [year = 0, month = 1, date = 1] = iso(day).split('-').map(Number);
    const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
    return Date.UTC(year, month - 1 - months, Math.min(date, last)) / dayMs;
});

export function dayOf(text: string): number {
    return Math.floor(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / dayMs);
}

export function iso(day: number): string {
    return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The same function, which asks each question once. */
function remembered<A extends readonly number[], T>(ask: (...given: A) => T): (...given: A) => T {
    const known = new Map<string, T>();
    return (...given) => {
        const key = given.join(' ');
        const answer = known.get(key) ?? ask(...given);
        known.set(key, answer);
        return answer;
    };
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
    const found = new Map<string, T[]>();
    for (const item of items) {
        const group = found.get(keyOf(item));
        if (group === undefined) found.set(keyOf(item), [item]);
        else group.push(item);
    }
    return found;
}

function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number | null {
    return values.length > 0 ? sum(values) / values.length : null;
}

function median(values: readonly number[]): number | null {
    const sorted = values.toSorted((a, b) => a - b);
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
}

function variation(values: readonly number[]): number | null {
    const usual = mean(values);
    if (usual === null || values.length < 2) return null;
    return Math.sqrt(sum(values.map((value) => (value - usual) ** 2)) / (values.length - 1)) / usual;
}

function mostFrequent(values: readonly number[]): number | null {
    const counted = [...groups(values, String).values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
    return counted[0]?.[0] ?? null;
}
