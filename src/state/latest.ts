/** Work of which only the latest matters: what still runs is called off, and its answer never arrives. */
export class Latest {
    #wish = 0;
    #active = 0;
    #cancel: () => Promise<void>;

    constructor(cancel: () => Promise<void>) {
        this.#cancel = cancel;
    }

    /** Nothing that runs is wanted any more. */
    giveUp(): void {
        this.#wish += 1;
    }

    async run(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
        const wish = (this.#wish += 1);
        if (this.#active > 0) await this.#cancel();
        if (wish !== this.#wish) return;
        this.#active += 1;
        try {
            await work(() => wish === this.#wish);
        } finally {
            this.#active -= 1;
        }
    }
}
