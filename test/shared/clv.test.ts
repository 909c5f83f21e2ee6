import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../../src/measures/clv/kernel/fit';
import { fold } from '../../src/measures/clv/kernel/history';
import { models } from '../../src/measures/clv/kernel/models';
import { expectedSpend, spendOf } from '../../src/measures/clv/kernel/spend';
import { fitSpend } from '../../src/measures/clv/kernel/spendFit';

const folder = '../shared/data/reference/clv';
const isThere = existsSync(folder);
if (!isThere) console.log('the shared data are not beside the checkout: forecasts are not compared with the reference');

const rows = isThere ? readRows(`${folder}/cdnow_sample_predictions_published_params.csv`) : [];
const column = (name: string) => rows.map((row) => row[name] ?? Number.NaN);
const history = fold(column('x'), column('t_x'), column('T'));
const spend = spendOf(column('x'), column('m_x'), column('x').map(() => 1));

describe.runIf(isThere)('the CDNOW sample', () => {
    test('all its customers at the published parameters are as in the reference', () => {
        expect(rows).toHaveLength(2357);
        const bg = [0.243, 4.414, 0.793, 2.426];
        const pareto = [0.553, 10.578, 0.606, 11.669];
        const [bgAhead, paretoAhead] = [models['bg-nbd'].aheadOf(bg), models['pareto-nbd'].aheadOf(pareto)];
        const off = { bgAlive: 0, bgOrders: 0, paretoAlive: 0, paretoOrders: 0, spend: 0 };
        const widen = (name: keyof typeof off, value: number, expected: number | undefined) => (off[name] = Math.max(off[name], Math.abs(value - (expected ?? Number.NaN))));
        for (const row of rows) {
            const [x = 0, last = 0, age = 0] = [row.x, row.t_x, row.T];
            const bgAlive = models['bg-nbd'].alive(bg, x, last, age);
            const paretoAlive = models['pareto-nbd'].alive(pareto, x, last, age);
            widen('bgAlive', bgAlive, row.bgnbd_palive);
            widen('bgOrders', bgAlive * bgAhead(x, age, 39), row.bgnbd_cet39);
            widen('paretoAlive', paretoAlive, row.pnbd_palive);
            widen('paretoOrders', paretoAlive * paretoAhead(x, age, 39), row.pnbd_cet39);
            widen('spend', expectedSpend([6.25, 3.74, 15.44], x, row.m_x ?? 0), row.gg_expected);
        }
        console.log(off);
        for (const [name, value] of Object.entries(off)) expect(value, name).toBeLessThan(1e-6);
    });

    test.each([
        ['bg-nbd', [0.242595, 4.413602, 0.792922, 2.425907], -9582.4292, 1653.4],
        ['pareto-nbd', [0.553277, 10.577683, 0.60624, 11.668735], -9594.9762, 1665.5],
        ['mbg-nbd', [0.524843, 6.183086, 0.891359, 1.614002], -9582.1357, 1576.7],
    ] as const)('%s finds the parameters, and forecasts the holdout', (id, params, value, holdout) => {
        const start = performance.now();
        const found = fit(history, models[id]);
        console.log(id, performance.now() - start, found.params, found.errors, found.logLikelihood, found.verdict, found.aboveNbd);
        expect(found.verdict).toBe('fitted');
        expect(found.logLikelihood).toBeGreaterThan(value - 0.001);
        expect(found.logLikelihood).toBeLessThan(value + 0.01);
        for (const [index, param] of params.entries()) expect(Math.abs((found.params[index] ?? 0) / param - 1), found.model.names[index]).toBeLessThan(1e-4);
        const ahead = models[id].aheadOf(found.params);
        const total = rows.reduce((sum, { x = 0, t_x = 0, T = 0 }) => sum + models[id].alive(found.params, x, t_x, T) * ahead(x, T, 39), 0);
        expect(total).toBeCloseTo(holdout, 1);
    });

    test('Gamma-Gamma finds its parameters', () => {
        const start = performance.now();
        const found = fitSpend(spend);
        console.log(performance.now() - start, found);
        expect([found.verdict, found.customers]).toEqual(['fitted', 946]);
        expect(found.logLikelihood).toBeCloseTo(-4055.9177, 3);
        for (const [index, param] of [6.24957, 3.74422, 15.44352].entries()) expect(Math.abs((found.params[index] ?? 0) / param - 1)).toBeLessThan(1e-4);
    });
});

function readRows(path: string): Record<string, number>[] {
    const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    const names = head.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])));
}
