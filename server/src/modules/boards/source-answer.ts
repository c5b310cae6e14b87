import type { Reading, SourceRow } from '@pianqu/shared/sources/source.contract.ts'

/** One row, read only when it is shown; `projectCode` where it is about a project that not every reader may open. */
export interface Part {
  readonly projectCode: string | null
  read(): SourceRow
}

/** A row that is known already and open to everybody. */
export const openPart = (row: SourceRow): Part => ({ projectCode: null, read: () => row })

/** What a figure is made of, before rows that the reader may not open are taken out. */
export interface Answer {
  readonly title: string
  readonly value: string
  readonly definition: string
  /** With the numbers put in. */
  readonly formula: string
  /** As it is printed elsewhere. */
  readonly readings?: readonly Reading[]
  readonly rows: readonly Part[]
}
