/** Customers who went from one state to another; no beginning for those who came. */
export interface Move {
    from: string | null;
    to: string;
    customers: number;
}

/** A state on one side: where it starts, and how tall it is. */
export interface Block {
    id: string | null;
    top: number;
    height: number;
    customers: number;
}

/** A band from a block on the left to one on the right. */
export interface Ribbon extends Move {
    left: number;
    right: number;
    height: number;
}

export interface Ribbons {
    before: Block[];
    after: Block[];
    ribbons: Ribbon[];
}

/** Moves between two columns of states `height` high, with `gap` between states: heights are customers, bands meet in the states’ order. */
export function ribbonsOf(moves: readonly Move[], ids: readonly string[], height: number, gap: number): Ribbons {
    const total = moves.reduce((sum, { customers }) => sum + customers, 0);
    const sides = [[null, ...ids].filter((id) => moves.some(({ from }) => from === id)), ids.filter((id) => moves.some(({ to }) => to === id))] as const;
    const most = Math.max(sides[0].length, sides[1].length);
    const scale = total > 0 ? Math.max(0, height - gap * (most - 1)) / total : 0;
    const before = stacked(sides[0], (id) => moves.filter(({ from }) => from === id), scale, gap);
    const after = stacked(sides[1], (id) => moves.filter(({ to }) => to === id), scale, gap);
    const ribbons = before.flatMap(({ id: from }) =>
        after.flatMap(({ id: to }) => {
            const own = moves.find((each) => each.from === from && each.to === to);
            return own === undefined || to === null ? [] : [{ from, to, customers: own.customers, left: 0, right: 0, height: own.customers * scale }];
        }),
    );
    place(ribbons, before, 'from', 'left');
    place(ribbons, after, 'to', 'right');
    return { before, after, ribbons };
}

function stacked(ids: readonly (string | null)[], of: (id: string | null) => readonly Move[], scale: number, gap: number): Block[] {
    let top = 0;
    return ids.map((id) => {
        const customers = of(id).reduce((sum, each) => sum + each.customers, 0);
        const block = { id, top, height: customers * scale, customers };
        top += block.height + gap;
        return block;
    });
}

function place(ribbons: readonly Ribbon[], blocks: readonly Block[], end: 'from' | 'to', side: 'left' | 'right'): void {
    for (const { id, top } of blocks) {
        let at = top;
        for (const ribbon of ribbons.filter((each) => each[end] === id)) {
            ribbon[side] = at;
            at += ribbon.height;
        }
    }
}

/** The band as a path between two verticals. */
export function pathOf({ left, right, height }: Ribbon, from: number, to: number): string {
    const middle = (from + to) / 2;
    const curve = (y: number, end: number, x: number) => `C${middle},${y} ${middle},${end} ${x},${end}`;
    return `M${from},${left}${curve(left, right, to)}L${to},${right + height}${curve(right + height, left + height, from)}Z`;
}
