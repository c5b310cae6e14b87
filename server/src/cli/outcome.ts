/** What a command of the operator prints, and whether it did what was asked. */
export interface Outcome {
  readonly lines: readonly string[]
  readonly ok: boolean
}

export const done = (...lines: string[]): Outcome => ({ lines, ok: true })
export const failed = (...lines: string[]): Outcome => ({ lines, ok: false })
