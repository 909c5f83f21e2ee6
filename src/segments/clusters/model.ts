import type { Model } from '../../domain/model';
import axes from './charts/axes.sql?raw';
import centres from './charts/centres.sql?raw';
import confusion from './charts/confusion.sql?raw';
import facts from './charts/facts.sql?raw';
import map from './charts/map.sql?raw';
import resamples from './charts/resamples.sql?raw';
import silhouettes from './charts/silhouettes.sql?raw';
import tree from './charts/tree.sql?raw';
import tried from './charts/tried.sql?raw';
import groups from './groups.sql?raw';
import { inputsOf, parameters, placeAsks, scanAsks, settle } from './params';
import placed from './placed.sql?raw';
import query from './query.sql?raw';
import scan from './scan.sql?raw';
import { segmentsOf } from './segments';
import why from './why.sql?raw';

export const model: Model = {
    id: 'clusters',
    rank: 9,
    parameters,
    columns: [
        { name: 'cluster', type: 'integer' },
        { name: 'distance', type: 'double' },
        { name: 'next_cluster', type: 'integer' },
    ],
    settle,
    inputs: inputsOf,
    found: 'clusters_groups',
    segments: segmentsOf,
    bind: () => ({}),
    steps: [
        { name: 'clusters_scan', sql: scan, kernel: 'clusters', asks: scanAsks, isInner: true },
        { name: 'clusters_placed', sql: placed, kernel: 'clusters', asks: placeAsks, isInner: true },
        { name: 'clusters_groups', sql: groups },
    ],
    query,
    charts: [
        { name: 'clusters_tried', sql: tried },
        { name: 'clusters_facts', sql: facts },
        { name: 'clusters_centres', sql: centres },
        { name: 'clusters_axes', sql: axes },
        { name: 'clusters_map', sql: map },
        { name: 'clusters_silhouettes', sql: silhouettes },
        { name: 'clusters_resamples', sql: resamples },
        { name: 'clusters_tree', sql: tree },
        { name: 'clusters_confusion', sql: confusion },
    ],
    why,
};
