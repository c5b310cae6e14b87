import type { ClauseKind, LedgerClause } from '../ledger.schema.ts'

interface Beside {
  readonly forWhom?: string
  readonly promises?: readonly string[]
  readonly benefits?: readonly string[]
  /** Numbers that the clause states: what of, and how much, as printed. */
  readonly says?: readonly (readonly [of: string, value: string])[]
}

/** One clause at `measure.paragraph.clause`, in words of our own. */
export function clause(
  at: `${number}.${number}.${number}`,
  kind: ClauseKind,
  title: string,
  { forWhom, promises = [], benefits = [], says = [] }: Beside = {},
): LedgerClause {
  const [measure = 0, paragraph = 0, number = 0] = at.split('.').map(Number)
  return {
    measure,
    paragraph,
    clause: number,
    kind,
    title,
    forWhom: forWhom ?? null,
    promises: [...promises],
    benefits: [...benefits],
    parameters: says.map(([name, value]) => ({ name, value })),
  }
}
