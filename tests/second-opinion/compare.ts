import { asNumber, type Fraction } from './fraction.ts'

/** One place where the product and the second opinion differ. */
export interface Disagreement {
  /** The place in the product's answers. */
  readonly where: string
  readonly field: string
  readonly thought: unknown
  readonly said: unknown
}

export class Comparison {
  readonly found: Disagreement[] = []

  exactly(where: string, field: string, thought: unknown, said: unknown): void {
    if (said !== thought) this.found.push({ where, field, thought, said })
  }

  yuan(where: string, field: string, thought: bigint | null, said: unknown): void {
    this.exactly(where, field, thought === null ? null : Number(thought), said)
  }

  /** A field that is rounded: within less than `step` of what is exact. */
  near(where: string, field: string, thought: Fraction | null, said: unknown, step: number): void {
    const number = thought === null ? null : asNumber(thought)
    const isNear = number === null ? said === null : typeof said === 'number' && Math.abs(said - number) < step
    if (!isNear) this.found.push({ where, field, thought: number, said })
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
