import { createHash } from 'node:crypto'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { revisionOf } from '../../db/journal.ts'
import { readAnew } from '../../db/revision.ts'
import { monthCounts } from './month-counts.query.ts'
import { monthFigures } from './month-figures.query.ts'

/** What the sums of some months came to at a revision, as they are kept. */
export interface KeptSums {
  readonly revision: number
  readonly months: readonly { readonly month: Month; readonly digest: string }[]
}

/** Products of amounts are beyond what JSON can say. */
const inWords = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** The sums of a month's areas and of the city, and its counts, in a few words. */
function digestOf(db: Database, month: Month): string {
  const { areas, keyAreas, city } = monthFigures(db, month)
  const { accepted, owed, exempt, owedBy } = monthCounts(db, month)
  const sums = [areas.map(({ area, ...sums }) => [area.code, sums]), keyAreas, city]
  const counts = [accepted, owed, exempt, [...owedBy].filter(([, count]) => count !== 0).sort()]
  return createHash('sha256')
    .update(JSON.stringify([sums, counts], inWords))
    .digest('hex')
}

/** The sums that screens show of a month and of the one before. */
export const keptSums = (db: Database, month: Month): KeptSums => ({
  revision: revisionOf(db),
  months: [addMonths(month, -1), month].map((of) => ({ month: of, digest: digestOf(db, of) })),
})

/** The months whose sums, added up line by line, are others than those that are kept; none where it has moved on since. */
export function otherSums(db: Database, { revision, months }: KeptSums): Month[] {
  if (revisionOf(db) !== revision) return []
  const anew = readAnew(db)
  return months.flatMap(({ month, digest }) => (digestOf(anew, month) === digest ? [] : [month]))
}
