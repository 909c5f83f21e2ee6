import { dayOf } from '../calendar';

/** The days the order file covers. */
export const firstDay = dayOf('2023-01-01');
export const lastDay = dayOf('2025-12-31');
