import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { addMonths, type Month, monthOfDay, monthsBetween } from '@pianqu/shared/time/month.ts'
import { type Random, randomOf } from '../random.ts'
import { yuanPerWan } from '../totals.ts'
import { batchPlans } from './bond-batches.ts'

/** The last month whose spending is known. */
const lastSpent: Month = '2025-10'

/** How fast a project uses its money: full months after issue, and the share it never gets to by October 2025. */
interface Pace {
  readonly months: number
  readonly share: number
}

const paces: readonly (readonly [Pace, number])[] = [
  // A little faster than the light expects, so that it stays green to the end.
  [{ months: 5, share: 1 }, 46],
  [{ months: 4, share: 1 }, 26],
  [{ months: 6, share: 1 }, 20],
  [{ months: 8, share: 1 }, 5],
  // Stuck: some of it lies idle.
  [{ months: 6, share: 0.45 }, 2],
  [{ months: 6, share: 0 }, 1],
]

/** What was spent by so many months after issue, in 万元. */
const spentBy = (amountWan: number, { months, share }: Pace, after: number): number =>
  Math.ceil((amountWan * share * Math.min(after, months)) / months)

function months(
  random: Random,
  { batchCode, projectCode, amountYuan }: BondAllocation,
  issued: Month,
): BondSpendingRow[] {
  const pace = random.weighted(paces)
  const count = Math.min(monthsBetween(issued, lastSpent), pace.months)
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const amountWan = amountYuan / yuanPerWan
    const spentWan = spentBy(amountWan, pace, index + 1) - spentBy(amountWan, pace, index)
    return { batchCode, projectCode, month: addMonths(issued, index + 1), spentYuan: spentWan * yuanPerWan }
  }).filter(({ spentYuan }) => spentYuan > 0)
}

/** Money of the issued new batches of both years by month: most of it on schedule, a little of it idle. */
export function bondSpending(allocations: readonly BondAllocation[]): BondSpendingRow[] {
  const random = randomOf('bond spending')
  const issued = new Map(batchPlans.map(({ batch }) => [batch.code, monthOfDay(batch.issuedOn)]))
  return allocations.flatMap((allocation) => {
    const month = issued.get(allocation.batchCode)
    return month ? months(random, allocation, month) : []
  })
}
