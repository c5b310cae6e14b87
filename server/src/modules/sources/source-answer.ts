import type { SourceRow } from '@pianqu/shared/sources/source.contract.ts'

/** What a figure is made of, before rows that the reader may not open are taken out. */
export interface Answer {
  readonly title: string
  readonly value: string
  readonly definition: string
  /** With the numbers put in. */
  readonly formula: string
  readonly rows: readonly SourceRow[]
}
