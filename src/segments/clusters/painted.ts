import { segmentName } from '../../charts/names';
import type { Segment } from '../../domain/model';
import type { Theme } from '../../ui/palette';
import { toneColour } from '../../ui/tones';
import { clustersOf } from './chart';
import type { Painted } from './option';

/** The clusters with their names and colours, in their order. */
export function paintedOf(segments: readonly Segment[], theme: Theme): Painted[] {
    return clustersOf(segments).map((segment) => ({ id: segment.id, name: segmentName('clusters', segment), fill: toneColour(segment, theme).fill }));
}
