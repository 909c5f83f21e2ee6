import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { App, type Visit } from './app';

let app: App;
let visit: Visit;

beforeAll(async () => {
    app = await App.start();
    visit = await app.visit('?lang=en');
});
afterAll(async () => {
    await app.stop();
});

const orders = `order_id,customer_id,order_date,amount
1,anna,2024-01-05,10.00
2,anna,2024-02-05,20.50
3,ben,2024-02-10,7.25
4,cleo,2024-03-01,99.00
5,cleo,2024-03-03,-4.00
`;

/** What has focus: its id or tag, and what it is labelled. */
function focused(): Promise<string> {
    return visit.page.evaluate(() => {
        const element = document.activeElement;
        return element === null ? '' : `${element.id || element.tagName.toLowerCase()} ${element.getAttribute('data-testid') ?? ''}`.trim();
    });
}

describe('by keyboard alone', () => {
    test('the sample leads to the content of its segments', async () => {
        await visit.at('sample-toys').focus();
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        await visit.at('summary-row').first().waitFor();
        expect(await focused()).toBe('main');
    });

    test('Enter on a customer’s row opens its drawer, and Esc gives focus back to the table', async () => {
        const table = visit.page.locator('[role="grid"], table[tabindex="0"]').last();
        await table.focus();
        const before = await visit.page.evaluateHandle(() => document.activeElement);
        await visit.page.keyboard.press('ArrowDown');
        await visit.page.keyboard.press('Enter');
        const dialog = visit.page.locator('dialog[open]');
        await dialog.waitFor();
        await visit.settled();
        expect(await dialog.count()).toBe(1);
        await visit.page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        expect(await visit.page.evaluate((element) => document.activeElement === element, before)).toBe(true);
    });

    test('a drawer gives focus back to the button that opened it', async () => {
        await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) });
        expect(await focused()).toBe('main');
        await visit.at('see-set-aside').focus();
        await visit.page.keyboard.press('Enter');
        await visit.page.locator('dialog[open]').waitFor();
        await visit.page.keyboard.press('Escape');
        await visit.page.locator('dialog[open]').waitFor({ state: 'detached' });
        expect(await focused()).toBe('button see-set-aside');
    });

    test('a place reached by its link starts with its content', async () => {
        await visit.at('place-customers').focus();
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        expect(await focused()).toBe('main');
    });
});

test('a day before any order says so once, and leads back', async () => {
    await visit.at('as-of').fill('2000-01-01');
    await visit.at('as-of').dispatchEvent('change');
    await visit.settled();
    for (const place of ['#/customers', '#/segment/rfm']) {
        await visit.go(place);
        expect(await visit.at('nobody-yet').count()).toBe(1);
    }
    await visit.at('nobody-yet').getByRole('button').click();
    await visit.settled();
    expect(await visit.at('as-of').inputValue()).toBe('2024-03-02');
    expect(await visit.at('summary-row').count()).toBeGreaterThan(0);
});

test('a number beyond its bounds shows the one that is used', async () => {
    await visit.at('param-scheme').selectOption('eleven');
    await visit.settled();
    await visit.at('param-bins').fill('1');
    await visit.at('param-bins').dispatchEvent('change');
    await visit.settled();
    expect(await visit.at('param-bins').inputValue()).toBe('2');
});

test('a file that matches no other is named at the top, not passed over', async () => {
    const pets = 'pet,food\nrex,bones\nmia,fish\n';
    await visit.drop([
        { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) },
        { name: 'pets.csv', mimeType: 'text/csv', buffer: Buffer.from(pets) },
    ]);
    expect(await visit.page.locator('h1').innerText()).toContain('One of 2 files is not used');
    expect(await visit.at('ask-unused').innerText()).toContain('pets.csv');
    await visit.at('ask-unused').getByRole('button').click();
    expect(await focused()).toBe('select part-1');
});

describe('the address', () => {
    test('of no place says where one is instead', async () => {
        await visit.go('#/segment/nothing');
        expect(await visit.page.evaluate(() => location.hash)).toBe('#/segment/rfm');
        expect(await visit.page.locator('.toasts').innerText()).not.toBe('');
    });

    test('of a place after a reload tells that files are not stored', async () => {
        await visit.page.reload();
        await visit.settled();
        expect(await visit.at('start-again').count()).toBe(1);
    });
});
