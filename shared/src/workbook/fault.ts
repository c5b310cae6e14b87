/** Every reason for which a workbook, a row or a cell is not taken. */
const faultCodes = [
  'sheet/no-header',
  'sheet/missing-columns',
  'sheet/wrong-unit',
  'row/duplicate',
  'row/wrong-month',
  'row/months-incomplete',
  'row/sum-mismatch',
  'row/removed-before-admitted',
  'row/half-a-position',
  'row/closed-before-opened',
  'row/own-package',
  'row/package-rejected',
  'row/not-complete',
  'row/year-mismatch',
  'cell/required',
  'cell/error-value',
  'cell/too-long',
  'cell/not-a-number',
  'cell/negative',
  'cell/not-positive',
  'cell/not-whole',
  'cell/too-fine',
  'cell/too-large',
  'cell/out-of-range',
  'cell/over-hundred',
  'cell/not-a-month',
  'cell/ambiguous-month',
  'cell/not-a-day',
  'cell/not-a-year',
  'cell/not-a-choice',
  'cell/not-yes-or-no',
  'cell/not-a-colour',
  'cell/one-only',
] as const
export type FaultCode = (typeof faultCodes)[number] | `reference/unknown-${string}`

/** One fault with the place a person finds it at: `row` is the number Excel shows, `column` the header, `cell` like `D15`. */
export interface Fault {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly cell: string
  readonly code: FaultCode
  readonly message: string
}

/** What reading one cell comes to. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FaultCode; readonly message: string }

export const taken = <T>(value: T): Reading<T> => ({ ok: true, value })

export const refused = (code: FaultCode, message: string): Reading<never> => ({
  ok: false,
  code,
  message,
})
