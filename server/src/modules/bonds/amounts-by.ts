import type { InsidePart } from '@pianqu/shared/bonds/inside-amount.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { YearPayment } from './bond-payments.query.ts'

interface Named {
  readonly code: string
  readonly name: string
}

interface Amounts {
  readonly allocated: readonly YearPayment[]
  /** Null where no spending is kept. */
  readonly spent: readonly YearPayment[] | null
}

interface Sums {
  readonly yuan: Map<string, number>
  readonly projects: Map<string, Set<string>>
}

function sumsBy(payments: readonly YearPayment[], keyOf: (part: InsidePart) => string | undefined): Sums {
  const [yuan, projects] = [new Map<string, number>(), new Map<string, Set<string>>()]
  for (const part of payments.flatMap(({ inside }) => inside)) {
    const key = keyOf(part)
    if (key === undefined) continue
    yuan.set(key, (yuan.get(key) ?? 0) + part.amountYuan)
    projects.set(key, (projects.get(key) ?? new Set()).add(part.projectCode))
  }
  return { yuan, projects }
}

/** What counts for the key areas by area or district, the most first; `always` stand there even with nothing. */
export function amountsBy(
  { allocated, spent }: Amounts,
  keyOf: (part: InsidePart) => string | undefined,
  named: readonly Named[],
  always: (code: string) => boolean,
): BondYear['areas'] {
  const given = sumsBy(allocated, keyOf)
  const used = spent && sumsBy(spent, keyOf)
  return named
    .filter(({ code }) => given.yuan.has(code) || used?.yuan.has(code) || always(code))
    .map(({ code, name }) => ({
      code,
      name,
      allocatedYuan: given.yuan.get(code) ?? 0,
      spentYuan: used && (used.yuan.get(code) ?? 0),
      projects: given.projects.get(code)?.size ?? 0,
    }))
    .sort((a, b) => b.allocatedYuan - a.allocatedYuan || (a.code < b.code ? -1 : 1))
}
