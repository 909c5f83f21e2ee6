import type { Report } from '../domain/result';
import { estimate, type Estimate } from './size';
import type { Source } from './source';

/** What this machine can hold, and how fast it looks through a file, by which the time of loading it is told beforehand. */
export class Capacity {
    /** Bytes per second; null before a file has taken long enough to tell. */
    #rate = $state<number | null>(null);
    #memoryMb: number;

    constructor(memoryMb: number) {
        this.#memoryMb = memoryMb;
    }

    /** What loading these files as they are set up will take. */
    estimate({ inspections, mapping, portion }: Source): Estimate {
        return estimate(inspections, mapping, portion, this.#memoryMb, this.#rate);
    }

    /** The same report, with the time of looking through a file taken. */
    clock(report: Report): Report {
        let start: { at: number; done: number } | null = null;
        return (progress) => {
            report(progress);
            if (progress.step !== 'survey') return;
            const now = performance.now();
            if (start === null || progress.done < start.done) start = { at: now, done: progress.done };
            if (now - start.at > 200) this.#rate = ((progress.done - start.done) * 1000) / (now - start.at);
        };
    }
}
