import { segmentName } from '../../charts/names';
import type { Words } from '../../charts/room';
import type { Looked } from '../../domain/lens';
import type { Params, Segment, Segmentation } from '../../domain/model';
import type { Theme } from '../../ui/palette';
import { toneColour } from '../../ui/tones';
import type { Edits } from './edits';
import type { StatesParams } from './params';
import type { Picture } from './picture';

/** A state with its name and colour. */
export interface PaintedState {
    id: string;
    name: string;
    fill: string;
}

/** What each part of the view is handed. */
export interface PartProps {
    looked: Looked;
    picture: Picture;
    painted: readonly PaintedState[];
    words: Words;
    onSql: (step: string) => void;
}

export interface EditingProps extends PartProps {
    onTune: (changes: Params) => void;
    onEdit: (edits: Edits) => void;
}

type Look = Pick<Segment, 'tone' | 'weight'>;

const managerialLook: Readonly<Record<string, Look>> = {
    'new-active': { tone: 'new', weight: 0.8 },
    'active-high-value': { tone: 'keep', weight: 1 },
    'active-low-value': { tone: 'keep', weight: 0.3 },
    'new-warm': { tone: 'new', weight: 0.2 },
    'warm-high-value': { tone: 'save', weight: 1 },
    'warm-low-value': { tone: 'wake', weight: 0.9 },
    cold: { tone: 'wake', weight: 0.2 },
    inactive: { tone: 'rest', weight: 0.3 },
};

/** The states' names and colours, in their order. */
export function paintedOf({ read, chain }: Picture, segmentation: Segmentation, { t }: Words, theme: Theme): PaintedState[] {
    return chain.states.map(({ id }, state) => {
        const segment = read.states === 'segments' ? segmentation.segments.find((each) => each.id === id) : undefined;
        const look = segment ?? managerialLook[id] ?? recencyLook(state, read.recencyStates);
        const name = segment === undefined ? nameOf(id, read, t) : segmentName(segmentation.model, segment);
        return { id, name, fill: toneColour(look, theme).fill };
    });
}

function nameOf(id: string, { states, recencyStates }: StatesParams, t: Words['t']): string {
    if (states === 'managerial') return t(`states:managerial.${id}`);
    if (id === 'gone') return t('states:recency.gone', { count: recencyStates });
    return id === '0' ? t('states:recency.now') : t('states:recency.quiet', { count: Number(id) });
}

/** From those who have just bought, over those who grow quiet, to those gone. */
function recencyLook(state: number, size: number): Look {
    if (state === 0) return { tone: 'keep', weight: 0.9 };
    if (state >= size) return { tone: 'rest', weight: 0.3 };
    return { tone: state < size / 2 ? 'grow' : 'wake', weight: 1 - state / size };
}
