import { Tables } from '../tables';

/** Thrown to undo what was only looked at. */
class Seen extends Error {}

/** Does work in a schema of its own whose tables hide those on the screen, and undoes all of it; the answer stays. */
export async function apart<T>(tables: Tables, work: (beside: Tables) => Promise<T>): Promise<T> {
    const beside = new Tables(tables.db, tables.compute);
    const answers: T[] = [];
    try {
        await beside.whole(async () => {
            await tables.db.run('create schema beside');
            await tables.db.run("set search_path = 'data.beside,data.main'");
            answers.push(await work(beside));
            throw new Seen();
        });
    } catch (error) {
        if (!(error instanceof Seen)) throw error;
    } finally {
        await tables.db.run('use data');
    }
    const [answer] = answers;
    if (answer === undefined) throw new Error('nothing was seen');
    return answer;
}
