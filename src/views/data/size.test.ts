import { expect, it } from 'vitest';
import type { Model } from '../../domain/model';
import type { App } from '../../state/app';
import { scripted } from './size';

it('a script is of the model on the screen, or of the first where a kernel makes that', () => {
    const model = (id: string, kernel?: string) => ({ id, steps: [{ name: id, sql: 'select 1', kernel }] }) as unknown as Model;
    const [rfm, tiers, clusters] = [model('rfm'), model('tiers'), model('clusters', 'clusters')];
    const of = (shown: Model | null) => scripted({ analysis: { model: shown }, models: [rfm, tiers, clusters] } as unknown as App)?.id;
    expect([of(null), of(tiers), of(clusters)]).toEqual(['rfm', 'tiers', 'rfm']);
});
