let last: Promise<void> = Promise.resolve();

/** Does work in a task of its own, after all that were asked for before: a page of pictures is drawn without holding up a key or a click. Gives back what takes it back. */
export function inTurn(work: () => void): () => void {
    let isWanted = true;
    last = last.then(async () => {
        if (!isWanted) return;
        await new Promise((resolve) => setTimeout(resolve));
        if (isWanted) work();
    });
    return () => {
        isWanted = false;
    };
}
