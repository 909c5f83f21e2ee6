const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/** Cuts JSON text that comes in pieces into its values: those of an array, or those that follow one another. */
export class ValueSplitter {
    private text = '';
    private at = 0;
    private start = -1;
    private depth = 0;
    private isInString = false;
    private isEscaped = false;

    /** `base` is 1 for the values inside an array, 0 for those that stand by themselves. */
    constructor(private readonly base: 0 | 1) {}

    /** The values that are whole by now. */
    push(piece: string): string[] {
        const kept = this.start < 0 ? this.at : this.start;
        this.text = this.text.slice(kept) + piece;
        this.at -= kept;
        if (this.start >= 0) this.start = 0;
        const found: string[] = [];
        for (; this.at < this.text.length; this.at++) this.step(this.text.charCodeAt(this.at), found);
        return found;
    }

    /** What is left of a value that does not end. */
    get rest(): string {
        return this.start < 0 ? '' : this.text.slice(this.start);
    }

    private step(code: number, found: string[]): void {
        if (this.isInString) {
            if (this.isEscaped) this.isEscaped = false;
            else if (code === backslash) this.isEscaped = true;
            else if (code === quote) this.isInString = false;
            return;
        }
        const { depth, base } = this;
        const isClose = code === 0x7d || code === 0x5d;
        if (depth <= base && this.start >= 0 && (code === comma || code <= 0x20 || isClose)) this.end(this.at, found);
        if (isClose) {
            this.depth = Math.max(0, depth - 1);
            if (this.depth === base && this.start >= 0) this.end(this.at + 1, found);
            return;
        }
        if (code <= 0x20 || (code === comma && depth <= base)) return;
        if (this.start < 0 && depth >= base) this.start = this.at;
        if (code === quote) this.isInString = true;
        else if (code === 0x7b || code === 0x5b) this.depth++;
    }

    private end(to: number, found: string[]): void {
        found.push(this.text.slice(this.start, to));
        this.start = -1;
    }
}

/** Cuts text that comes in pieces into its lines. */
export class LineSplitter {
    rest = '';

    push(piece: string): string[] {
        const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
        this.rest = lines.pop() ?? '';
        return lines;
    }
}
