/** What the city knows already, asked while a workbook is read. */
export interface Known {
  /** The code of the unit that has this name or this code. */
  readonly unitCodeOf: (nameOrCode: string) => string | undefined
  readonly hasUnit: (code: string) => boolean
  /** Whether something of this noun has this code: `has('area', 'A01')`. */
  readonly has: (noun: string, code: string) => boolean
  /** A code that differs from this one only in what people overlook: case, width, blanks, marks, zeros in front. */
  readonly similarTo?: (noun: string, code: string) => string | undefined
}

/** What codes are called, asked while a workbook is written. */
export interface Names {
  readonly unitNameOf: (code: string) => string | undefined
  readonly projectNameOf: (code: string) => string | undefined
}
