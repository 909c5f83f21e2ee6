/** The words and number forms a room's view is handed. */
export interface Words {
    t: (key: string, facts?: Record<string, unknown>) => string;
    hasText: (key: string) => boolean;
    count: (value: unknown) => string;
    number: (value: unknown) => string;
    money: (value: unknown) => string;
    compact: (value: unknown) => string;
    compactMoney: (value: unknown) => string;
    share: (value: unknown) => string;
    day: (value: unknown) => string;
}
