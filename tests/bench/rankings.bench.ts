import { placeIntervals, type ShakenMonth } from '@pianqu/shared/rankings/interval.ts'
import { ms, percentiles } from './measure.ts'

// The draws behind the intervals of one month and of a year: 24 rows, 1,000 draws.
const month = (index: number): ShakenMonth => ({
  parts: [
    { code: 'investment', weight: 45, score: 60 + ((index * 7) % 40) },
    { code: 'starts', weight: 20, score: 100 - ((index * 11) % 50) },
    { code: 'bond-use', weight: 20, score: 50 + ((index * 5) % 50) },
  ],
})

const options = { draws: 1000, jitterPercent: 20, decimals: 2, seed: 'bench' }

for (const months of [1, 12]) {
  const rows = Array.from({ length: 24 }, (_, row) => Array.from({ length: months }, (_none, at) => month(row + at)))
  const { p50, p95 } = await percentiles(50, async () => placeIntervals(rows, options))
  console.log(`intervals of 24 rows over ${months} months`.padEnd(60), `p50 ${ms(p50)}   p95 ${ms(p95)}`)
}
