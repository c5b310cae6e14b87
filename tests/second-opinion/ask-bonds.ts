import { type Ask, type Comparison, codesOf, fieldOf, rowOf, rowsOf } from './compare.ts'
import type { Fiction } from './fiction.ts'
import { clocksOf, type Share, shareOf } from './opinion-bonds.ts'

const bases = ['issued-new', 'quota', 'spent'] as const

function compareYear(found: Comparison, at: string, year: NonNullable<Share['year']>, said: unknown): void {
  found.yuan(at, 'plannedTotalYuan', year.total, fieldOf(said, 'plannedTotalYuan'))
  found.yuan(at, 'neededYuan', year.needed, fieldOf(said, 'neededYuan'))
  found.yuan(at, 'remainingYuan', year.remaining, fieldOf(said, 'remainingYuan'))
  found.exactly(at, 'state', year.state, fieldOf(said, 'state'))
  found.exactly(at, 'lastBatchCode', year.lastBatch, fieldOf(said, 'lastBatchCode'))
}

/** The share of 2025 under each basis, asked on a day. */
export async function compareShares(found: Comparison, ask: Ask, city: Fiction, day: string): Promise<void> {
  for (const basis of bases) {
    const said = await ask(`/api/bonds/share?year=2025&basis=${basis}&asOf=${day}`)
    const share = shareOf(city, 2025, basis, day)
    const at = `share ${basis} as of ${day}`
    found.yuan(at, 'numeratorYuan', share.numerator, fieldOf(said, 'numeratorYuan'))
    found.yuan(at, 'denominatorYuan', share.denominator, fieldOf(said, 'denominatorYuan'))
    found.exactly(at, 'met', share.met, fieldOf(said, 'met'))
    found.yuan(at, 'gapShiftYuan', share.shift, fieldOf(said, 'gapShiftYuan'))
    found.yuan(at, 'gapAddYuan', share.add, fieldOf(said, 'gapAddYuan'))
    if (!share.year) continue
    compareYear(found, at, share.year, said)
  }
}

/** Days on which something was issued, moved or handed down, and a few on which nothing was. */
export const daysOf = ({ batches, moves, quotas }: Fiction): ReadonlySet<string> =>
  new Set(['2025-03-30', '2025-06-30', ...[...batches, ...moves, ...quotas].map(({ day }) => day)])

export async function compareClocks(found: Comparison, ask: Ask, city: Fiction, month: string): Promise<void> {
  const rows = rowsOf(await ask(`/api/bonds/batches?month=${month}`))
  const clocks = clocksOf(city, month)
  found.exactly(`${month} batches`, 'codes', codesOf(clocks), codesOf(rows))
  for (const clock of clocks) {
    const row = rowOf(rows, clock.code)
    const at = `${month} batch ${clock.code}`
    found.yuan(at, 'spentYuan', clock.spent, fieldOf(row, 'spentYuan'))
    found.near(at, 'expectedShare', clock.due, fieldOf(row, 'expectedShare'), 1e-9)
    found.exactly(at, 'light', clock.light, fieldOf(row, 'light'))
    found.exactly(at, 'monthsSinceIssue', clock.age, fieldOf(row, 'monthsSinceIssue'))
  }
}
