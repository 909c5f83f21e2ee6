export function writeOrders(path: string, lines: number): Promise<string>;
