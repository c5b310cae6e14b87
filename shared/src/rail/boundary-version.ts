import type { Day } from '../time/day.ts'

/** The day that stands for "from the beginning": an outline that holds since then holds on every day. */
export const sinceEver: Day = '1900-01-01'
