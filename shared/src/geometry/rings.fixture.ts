import type { Boundary } from './boundary.schema.ts'

/** Outlines in degrees that the tests of checking and mending work on. */
export const polygon = (...coordinates: number[][][]): Boundary => ({ type: 'Polygon', coordinates })

export const square = [
  [104, 30.6],
  [104.1, 30.6],
  [104.1, 30.7],
  [104, 30.7],
  [104, 30.6],
]

export const hole = [
  [104.02, 30.62],
  [104.02, 30.64],
  [104.04, 30.64],
  [104.02, 30.62],
]
