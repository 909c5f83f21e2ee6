/** What spreadsheets put beside the text they copy; their text knows where its cells end. */
const spreadsheets =
    /Microsoft Excel|office:excel|ProgId content=["']?Excel|google-sheets-html-origin|LibreOffice|OpenOffice|content=["']?(?:WPS|ET|Numbers)/i;
const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL']);

/** The text of what is pasted; a table of a web page cell by cell, where its plain text would break cells apart. */
export function pastedText(data: DataTransfer | null): string {
    const text = data?.getData('text/plain') ?? '';
    const html = data?.getData('text/html') ?? '';
    if (!/<table\b/i.test(html) || spreadsheets.test(html) || isEven(text)) return text;
    const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
    const longest = tables.reduce<HTMLTableElement | null>(
        (most, one) => (one.rows.length > (most?.rows.length ?? 0) ? one : most),
        null,
    );
    return longest === null || longest.rows.length < 2 ? text : tableText(longest);
}

/** Some separator stands as often in nearly every line: the text is a table already. */
export function isEven(text: string): boolean {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return ['\t', ',', ';', '|'].some((mark) => {
        const counts = new Map<number, number>();
        for (const line of lines) {
            const count = line.split(mark).length - 1;
            counts.set(count, (counts.get(count) ?? 0) + 1);
        }
        const [usual = 0, often = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
        return usual > 0 && often >= lines.length * 0.95;
    });
}

/** Rows of cells with tabs between them; merged cells stay blank but for the first. */
function tableText(table: HTMLTableElement): string {
    const reach: number[] = [];
    return [...table.rows]
        .map((row) => {
            const cells: string[] = [];
            const skip = () => {
                for (; (reach[cells.length] ?? 0) > 0; cells.push(''))
                    reach[cells.length] = (reach[cells.length] ?? 0) - 1;
            };
            for (const cell of row.cells) {
                skip();
                for (let column = 0; column < cell.colSpan; column++) {
                    reach[cells.length] = cell.rowSpan - 1;
                    cells.push(column === 0 ? quoted(cellText(cell)) : '');
                }
            }
            skip();
            return cells.join('\t');
        })
        .join('\n');
}

/** What a cell shows: blanks folded, lines kept. */
function cellText(cell: Node): string {
    let text = '';
    for (const node of cell.childNodes) {
        if (node.nodeName === 'BR') text += '\n';
        else if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
        else if (!['SCRIPT', 'STYLE', 'TABLE', '#comment'].includes(node.nodeName)) {
            text += (blocks.has(node.nodeName) && text.trim() !== '' ? '\n' : '') + cellText(node);
        }
    }
    return text.replace(/ *\n */g, '\n').trim();
}

function quoted(text: string): string {
    return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
