import type { Engine } from '../domain/engine';
import type { Staging } from '../domain/import';
import type { QualityReport } from '../domain/quality';
import type { Failure, Report } from '../domain/result';

/** The quality report of what is loaded: made when it is first opened, and anew when decisions change what it says. */
export class Quality {
    isOpen = $state(false);
    failure = $state.raw<Failure | null>(null);

    #engine: Engine;
    #report: Report;
    #made = $state.raw<{ staging: Staging; report: QualityReport } | null>(null);
    #asked: Staging | null = null;

    constructor(engine: Engine, report: Report) {
        this.#engine = engine;
        this.#report = report;
    }

    /** What was found in these lines; null when they were not looked over. */
    of(staging: Staging): QualityReport | null {
        return this.#made?.staging === staging ? this.#made.report : null;
    }

    async look(staging: Staging): Promise<void> {
        if (this.#asked === staging || this.of(staging) !== null) return;
        this.#asked = staging;
        this.failure = null;
        const result = await this.#engine.quality(this.#report);
        if (this.#asked !== staging) return;
        this.#asked = null;
        if (result.ok) this.#made = { staging, report: result.value };
        else {
            this.isOpen = false;
            this.failure = result.failure.code === 'cancelled' ? null : result.failure;
        }
    }
}
