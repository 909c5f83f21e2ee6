import Database from '@lucide/svelte/icons/database';
import Landmark from '@lucide/svelte/icons/landmark';
import Soup from '@lucide/svelte/icons/soup';
import ToyBrick from '@lucide/svelte/icons/toy-brick';

const found = Object.keys(import.meta.glob('../../samples/*/messages.ts'));
const first = 'toys';
const icons: Record<string, typeof Database> = { toys: ToyBrick, bank: Landmark, takeaway: Soup };

/** Every sample there is a room for, the one to begin with first. */
export const samples = found
    .map((path) => path.split('/').at(-2) ?? '')
    .toSorted((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
    .map((id) => ({ id, icon: icons[id] ?? Database, isFirst: id === first }));
