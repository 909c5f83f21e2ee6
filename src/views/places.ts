export { default as CustomersPlace } from './customers/CustomersPlace.svelte';
export { default as DataPlace } from './data/DataPlace.svelte';
export { default as SegmentPlace } from './segment/SegmentPlace.svelte';
export { default as UnderstandPlace } from './understand/UnderstandPlace.svelte';
