/** As many lines as are looked at, in blocks that stand together, before a window over every line is worth its time. */
const probed = 60_000;
const block = 2048;

/** A relation like `typed`, with only some blocks of its lines when it has many. */
export function probeSql(relation: string, records: number): string {
    const step = Math.ceil(records / probed);
    return step <= 1 ? relation : `(select * from ${relation} where (line // ${block}) % ${step} = 0)`;
}
