import type { Day } from '../time/day.ts'

/** What became of something that was called or coded otherwise. */
export interface FormerName {
  readonly on: Day
  /** `单位“清江区”（D2）2025-07-01 起并入“云锦区”（D1）`. */
  readonly said: string
  /** The codes it goes by now; several where it was split. */
  readonly codes: readonly string[]
  /** Whether what has the code still is no longer to be meant by it. */
  readonly isRetired: boolean
}

/** What the city knows already, asked while a workbook is read. */
export interface Known {
  /** The code of the unit that has this name or this code. */
  readonly unitCodeOf: (nameOrCode: string) => string | undefined
  readonly hasUnit: (code: string) => boolean
  /** Whether something of this noun has this code: `has('area', 'A01')`. */
  readonly has: (noun: string, code: string) => boolean
  /** A code that differs from this one only in what people overlook: case, width, blanks, marks, zeros in front. */
  readonly similarTo?: (noun: string, code: string) => string | undefined
  /** What became of something of this noun that had this name or code before. */
  readonly formerly?: (noun: string, written: string) => FormerName | undefined
}

/** What codes are called, asked while a workbook is written. */
export interface Names {
  readonly unitNameOf: (code: string) => string | undefined
  readonly projectNameOf: (code: string) => string | undefined
}
