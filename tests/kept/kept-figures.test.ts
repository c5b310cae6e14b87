import { readAnew } from '@pianqu/server/db/revision.ts'
import { allPeriods } from '@pianqu/server/modules/figures/list-periods.query.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SmallCity } from '../api/small-city.ts'
import { keptCity } from './kept-city.ts'
import { answerOf, screens } from './screens.ts'
import { type Step, take, whats } from './steps.ts'

/** `PIANQU_STEPS=10000` takes so many, `PIANQU_STEPS=10000/7` those of another seed. */
const [steps = 120, seed = 1] = (process.env['PIANQU_STEPS'] ?? '120').split('/').map(Number)
const inOneCity = Math.min(steps, 100)

const months: Month[] = ['2024-12', '2025-01', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01']

/** What screens that are kept say and what the lines come to, for some months. */
function compare({ world, clock }: SmallCity, asked: readonly string[], of: readonly Month[], after: string): void {
  const anew = readAnew(world.db)
  for (const screen of asked) {
    for (const month of of) {
      const kept = answerOf(world.db, screen, month, clock.today())
      expect(kept, `${screen} of ${month} after ${after}`).toEqual(answerOf(anew, screen, month, clock.today()))
    }
  }
}

const number = fc.noBias(fc.nat(1_000_000))
const step: fc.Arbitrary<Step> = fc.record({ what: fc.constantFrom(...whats), a: number, b: number, c: number })

/** One day in one city: some screens are looked at after each step, so that what is kept is of many ages; all at the end. */
async function goThrough(day: readonly Step[]): Promise<void> {
  const city = await keptCity()
  try {
    for (const [index, each] of day.entries()) {
      await take(city, each)
      const some = [each.a, each.b].flatMap((at) => screens[at % screens.length] ?? [])
      const month = months[each.c % months.length] ?? '2025-10'
      const after = `${index + 1} steps, the last ${JSON.stringify(each)}`
      compare(city, some, [month, addMonths(month, -1)], after)
      const newest = allPeriods(city.world.db).slice(0, 4)
      if (index % 25 === 24)
        compare(
          city,
          screens,
          newest.map((period) => period.month),
          after,
        )
    }
    compare(city, screens, months, 'all')
  } finally {
    await city.app.close()
  }
}

test(
  'figures that are kept are those that the lines come to, whatever was done and whichever were looked at',
  async () => {
    const day = fc.array(fc.noBias(step), { minLength: inOneCity, maxLength: inOneCity, size: 'max' })
    // A day is not made shorter where it fails: the message says the step, and the seed brings it back.
    const once = { seed, numRuns: Math.ceil(steps / inOneCity), endOnFailure: true }
    await fc.assert(fc.asyncProperty(day, goThrough), once)
  },
  steps * 2_000 + 60_000,
)
