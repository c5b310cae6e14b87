import { asNumber, type Fraction } from './fraction.ts'
import type { Matter } from './known-disagreements.ts'

/** A place in the product's answers, and what it turns on beside the plain arithmetic. */
export interface Place {
  readonly where: string
  readonly matters: readonly Matter[]
}

/** One place where the product and the second opinion differ. */
export interface Disagreement extends Place {
  readonly field: string
  readonly thought: unknown
  readonly said: unknown
}

export const place = (where: string, ...matters: readonly (Matter | false)[]): Place => ({
  where,
  matters: matters.filter((each) => each !== false),
})

export class Comparison {
  readonly found: Disagreement[] = []

  exactly(at: Place, field: string, thought: unknown, said: unknown): void {
    if (said !== thought) this.found.push({ ...at, field, thought, said })
  }

  yuan(at: Place, field: string, thought: bigint | null, said: unknown): void {
    this.exactly(at, field, thought === null ? null : Number(thought), said)
  }

  /** A field that is rounded: within less than `step` of what is exact. */
  near(at: Place, field: string, thought: Fraction | null, said: unknown, step: number): void {
    const number = thought === null ? null : asNumber(thought)
    const isNear = number === null ? said === null : typeof said === 'number' && Math.abs(said - number) < step
    if (!isNear) this.found.push({ ...at, field, thought: number, said })
  }
}

type Reply = Readonly<Record<string, unknown>>

export const fieldOf = (reply: unknown, name: string): unknown => (reply as Reply | undefined)?.[name]

export const rowsOf = (reply: unknown, name = 'rows'): readonly Reply[] =>
  (fieldOf(reply, name) ?? []) as readonly Reply[]

export const rowOf = (rows: readonly Reply[], code: string): Reply | undefined =>
  rows.find((row) => row['code'] === code)

/** The codes of both sides as one text, so that a difference names them all. */
export const codesOf = (rows: readonly { readonly code?: unknown }[]): string =>
  rows
    .map(({ code }) => String(code))
    .sort()
    .join()

/** Asks the product as somebody at the desk. */
export type Ask = (address: string) => Promise<unknown>

/** Both round to two decimals, one toward zero and one half up: a hundredth apart at most. */
export const pointStep = 0.010_000_1
