/** Every reason for which a workbook, a row or a cell is not taken. */
const faultCodes = [
  'sheet/no-header',
  'sheet/missing-columns',
  'sheet/wrong-unit',
  'sheet/twin-columns',
  'sheet/misread-columns',
  'sheet/hidden',
  'sheet/second-header',
  'sheet/unread',
  'sheet/unlike-history',
  'sheet/choice',
  'sheet/unseen',
  'sheet/stray',
  'row/duplicate',
  'row/wrong-month',
  'row/months-incomplete',
  'row/sum-mismatch',
  'row/removed-before-admitted',
  'row/half-a-position',
  'row/no-unit',
  'cell/not-a-username',
  'row/closed-before-opened',
  'row/never-opened',
  'row/own-package',
  'row/package-rejected',
  'row/not-complete',
  'row/year-mismatch',
  'row/more-cells',
  'row/parts-apart',
  'row/retired',
  'row/unpaired-quote',
  'row/wrong-unit',
  'row/indicator-value',
  'row/policy',
  'reference/former',
  'reference/split',
  'cell/required',
  'cell/error-value',
  'cell/no-result',
  'cell/struck',
  'cell/lost-text',
  'cell/twice',
  'cell/picture',
  'cell/footnote',
  'cell/line-break',
  'cell/two-numbers',
  'cell/other-size',
  'cell/code-as-number',
  'cell/code-as-date',
  'cell/lost-digits',
  'cell/read-as',
  'cell/merged',
  'cell/typed',
  'cell/too-long',
  'cell/not-a-number',
  'cell/decimal-comma',
  'cell/look-alike',
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
  'cell/other-zone',
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

/** Something to look at although the cell is taken. */
export interface Doubt {
  readonly code: FaultCode
  readonly message: string
}

/** What reading one cell comes to. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly doubt?: Doubt }
  | { readonly ok: false; readonly code: FaultCode; readonly message: string }

export const taken = <T>(value: T, doubt?: Doubt): Reading<T> => ({ ok: true, value, ...(doubt && { doubt }) })

export const refused = (code: FaultCode, message: string): Reading<never> => ({
  ok: false,
  code,
  message,
})
