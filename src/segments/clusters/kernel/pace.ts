import type { Control } from '../../../domain/kernel';

/** Tells how far the work is, and pauses now and then so that it can be stopped. */
export class Pace {
    private done = 0;
    private paused = performance.now();

    constructor(
        private readonly control: Control,
        private readonly total: number,
    ) {}

    step(by = 1): void {
        this.done = Math.min(this.total, this.done + by);
        this.control.tell(this.done, this.total);
    }

    /** To be awaited where it is not undefined. */
    rest(): Promise<void> | undefined {
        if (performance.now() - this.paused < 25) return undefined;
        return this.control.breathe().then(() => {
            this.paused = performance.now();
        });
    }
}
