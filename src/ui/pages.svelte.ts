import { SvelteMap } from 'svelte/reactivity';

/** Fetches rows; null when it could not, so that they are asked for again. */
export type LoadPage<R> = (offset: number, limit: number) => Promise<readonly R[] | null>;

/** Rows of a long list, fetched a page at a time, one page after the other; only what is wanted last is fetched. */
export class Pages<R> {
    #pages = new SvelteMap<number, readonly R[]>();
    #wanted: readonly number[] = [];
    #isRunning = false;

    constructor(
        private readonly load: LoadPage<R>,
        private readonly size = 200,
        private readonly kept = 50,
    ) {}

    /** The row, once its page is here. */
    row(index: number): R | undefined {
        return this.#pages.get(Math.floor(index / this.size))?.[index % this.size];
    }

    /** Asks for the pages that hold these rows. */
    want(first: number, count: number): void {
        if (count <= 0) return;
        const from = Math.floor(first / this.size);
        const to = Math.floor((first + count - 1) / this.size);
        this.#wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
        if (!this.#isRunning) void this.#run();
    }

    async #run(): Promise<void> {
        this.#isRunning = true;
        const refused: number[] = [];
        for (let page = this.#next(refused); page !== undefined; page = this.#next(refused)) {
            const rows = await this.load(page * this.size, this.size);
            if (rows === null) refused.push(page);
            else this.#keep(page, rows);
        }
        this.#isRunning = false;
    }

    #keep(page: number, rows: readonly R[]): void {
        this.#pages.set(page, rows);
        for (const oldest of this.#pages.keys()) {
            if (this.#pages.size <= this.kept) return;
            this.#pages.delete(oldest);
        }
    }

    #next(refused: readonly number[]): number | undefined {
        return this.#wanted.find((page) => !this.#pages.has(page) && !refused.includes(page));
    }
}
