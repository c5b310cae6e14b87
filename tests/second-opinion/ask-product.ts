import type { Client, TestClock } from '../city.ts'
import { compareClocks, compareShares, daysOf } from './ask-bonds.ts'
import { compareList, comparePages, compareProjects } from './ask-projects.ts'
import { type Asking, compareSnapshot, compareSums } from './ask-sums.ts'
import { type Ask, Comparison, type Disagreement, rowsOf } from './compare.ts'
import type { Fiction } from './fiction.ts'
import { Opinion } from './opinion.ts'
import { Sums } from './opinion-sums.ts'

/** Past months, the newest reported one and, where it is opened, the one that is being filled. */
function monthsOf({ lines, october }: Fiction): string[] {
  const earlier = lines.some(({ month }) => month < '2025-01') ? ['2024-12', '2025-01'] : []
  return [...earlier, '2025-03', '2025-06', '2025-08', '2025-09', ...(october.isOpened ? ['2025-10'] : [])]
}

/** As the city stood when its months were published: nothing corrected, nothing filled in since. */
const published = (city: Fiction): Fiction => ({
  ...city,
  corrections: [],
  exemptions: [],
  october: { isOpened: false, lines: [], exempt: [] },
})

async function compareCompleteness({ found, ask, sums }: Asking): Promise<void> {
  for (const period of rowsOf(await ask('/api/periods'))) {
    const month = String(period['month'])
    const { accepted, owed } = sums.everything(month)
    found.exactly(`${month} in the list of months`, 'accepted', accepted, period['accepted'])
    found.exactly(`${month} in the list of months`, 'owed', owed, period['owed'])
  }
}

/** Everything the product says of this city that the second opinion has a view on, and says otherwise. */
export async function disagreementsOf(desk: Client, clock: TestClock, city: Fiction): Promise<Disagreement[]> {
  const found = new Comparison()
  const ask: Ask = async (address) => {
    const reply = await desk.get(address)
    found.exactly(address, 'status', 200, reply.statusCode)
    return reply.json()
  }
  const askingOf = (of: Fiction, month: string): Asking => {
    const opinion = new Opinion(of)
    return { found, ask, opinion, sums: new Sums(opinion), month }
  }
  for (const month of monthsOf(city)) {
    await compareProjects(askingOf(city, month))
    await compareSums(askingOf(city, month))
    await compareClocks(found, ask, city, month)
  }
  await comparePages(askingOf(city, '2025-09'))
  await compareCompleteness(askingOf(city, '2025-09'))
  for (const month of city.publish) {
    const asking = askingOf(published(city), month)
    await compareList(asking, `snapshot=${month}-1`)
    await compareSnapshot(asking, `${month}-1`)
  }
  for (const day of daysOf(city)) if (day <= clock.day) await compareShares(found, ask, city, day)
  for (const day of ['2025-12-01', '2026-01-05'] as const) {
    clock.day = day
    await compareShares(found, ask, city, day)
  }
  return found.found
}
