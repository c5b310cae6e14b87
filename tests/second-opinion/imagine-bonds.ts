import type { Dice } from './dice.ts'
import type { Allocation, Batch, Fiction, Move, Project, Quota, Spending } from './fiction.ts'
import { monthsBetween } from './months.ts'

const wan = 10_000n
const today = '2025-10-28'

function imagineBatch(chance: Dice, at: number): Batch {
  const day = chance.oneOf([
    '2025-02-14',
    '2025-03-31',
    '2025-05-15',
    '2025-05-16',
    '2025-08-09',
    '2025-08-10',
    '2025-09-30',
    '2025-10-20',
  ])
  const later = chance.oneOf(['2025-10-28', '2025-10-29', '2025-11-15', '2025-12-01', '2025-12-31'])
  const kind = at < 2 ? 0 : chance.under(8)
  const yuan = BigInt(chance.between(100, 3000)) * wan + BigInt(chance.chance(30) ? chance.between(1, 9) : 0)
  const plain = { code: `B${at + 1}`, year: 2025, isNew: true, isIssued: true, day, yuan }
  if (kind === 1) return { ...plain, isNew: false }
  if (kind === 2 || kind === 3 || kind === 4) return { ...plain, isIssued: false, day: later }
  // Planned, and its day has passed.
  if (kind === 5) return { ...plain, isIssued: false, day: '2025-09-10' }
  if (kind === 6) return { ...plain, year: 2024, day: '2024-11-20' }
  return plain
}

function imagineAllocations(chance: Dice, batch: Batch, projects: readonly Project[]): Allocation[] {
  // Parts of packages alone, so that nobody asks how the money of a package lies.
  const heads = new Set(projects.map(({ parent }) => parent))
  const eligible = projects.filter(({ code }) => !heads.has(code))
  const chosen = eligible.filter(() => chance.chance(20)).slice(0, 5)
  let left = batch.yuan
  return chosen.flatMap(({ code }) => {
    const yuan = (left * BigInt(chance.between(10, 70))) / 100n
    left -= yuan
    return yuan > 0n ? [{ batch: batch.code, project: code, yuan }] : []
  })
}

/** Spending by month, of the whole allocation at most; of some batches none is kept. */
function imagineSpending(chance: Dice, batch: Batch, allocations: readonly Allocation[]): Spending[] {
  if (!batch.isIssued || chance.chance(35)) return []
  const months = monthsBetween(batch.day.slice(0, 7), today.slice(0, 7))
  return allocations.flatMap((allocation) => {
    let left = allocation.yuan
    const exact = chance.chance(30)
    return months.flatMap((month) => {
      const share = BigInt(exact ? 0 : chance.oneOf([0, 5, 10, 17, 30]))
      // Exactly a sixth a month where it divides.
      const yuan = exact ? allocation.yuan / 6n : (allocation.yuan * share) / 100n
      const spent = yuan > left ? left : yuan
      left -= spent
      return spent > 0n ? [{ ...allocation, month, yuan: spent }] : []
    })
  })
}

/** Part of what lies idle in a batch that spends nothing goes to another project, or back. */
function imagineMoves(
  chance: Dice,
  batch: Batch,
  allocations: readonly Allocation[],
  projects: readonly Project[],
): Move[] {
  const [first] = allocations
  if (!first || !batch.isIssued || !batch.isNew || chance.chance(40)) return []
  const heads = new Set(projects.map(({ parent }) => parent))
  const others = projects.filter(({ code }) => !heads.has(code) && code !== first.project)
  const to = chance.chance(70) ? chance.oneOf(others).code : null
  const days = [batch.day, '2025-09-15', '2025-10-21', '2025-10-28']
  const day = chance.oneOf(days.filter((each) => each >= batch.day))
  const yuan = (first.yuan * BigInt(chance.between(20, 100))) / 100n
  return yuan > 0n ? [{ batch: batch.code, from: first.project, to, yuan, day }] : []
}

export function imagineBonds(
  chance: Dice,
  projects: readonly Project[],
): Pick<Fiction, 'batches' | 'allocations' | 'spending' | 'quotas' | 'moves'> {
  const batches = Array.from({ length: chance.between(3, 8) }, (_, at) => imagineBatch(chance, at))
  const allocations: Allocation[] = []
  const spending: Spending[] = []
  const moves: Move[] = []
  for (const batch of batches) {
    const own = imagineAllocations(chance, batch, projects)
    allocations.push(...own)
    const spent = imagineSpending(chance, batch, own)
    spending.push(...spent)
    if (spent.length === 0) moves.push(...imagineMoves(chance, batch, own, projects))
  }
  const quotas: Quota[] = chance.chance(50)
    ? [
        { year: 2025, day: '2025-02-10', yuan: BigInt(chance.between(1000, 6000)) * wan },
        { year: 2025, day: '2025-07-01', yuan: BigInt(chance.between(1, 2000)) * wan },
      ]
    : []
  return { batches, allocations, spending, quotas, moves }
}
