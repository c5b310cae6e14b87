import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { type ResultContent, resultContentSchema, type Tier } from '@pianqu/shared/assessment/results/result.schema.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentResults } from './audit.tables.ts'

export interface PublishedScore {
  readonly code: string
  readonly name: string
  /** Of 100 at the published decimals; null where too few marked it. */
  readonly final: number | null
  readonly place: number | null
  readonly tied: boolean
  readonly tier: Tier | null
  /** 1, and more after appeals. */
  readonly version: number
}

function scoresOf({ orm }: Database, year: number, direction: Direction): PublishedScore[] | null {
  const newest = orm
    .select({ content: assessmentResults.content, version: assessmentResults.version })
    .from(assessmentResults)
    .where(and(eq(assessmentResults.year, year), eq(assessmentResults.direction, direction)))
    .orderBy(desc(assessmentResults.version))
    .get()
  if (!newest) return null
  const { rows }: ResultContent = resultContentSchema.parse(JSON.parse(newest.content))
  const { version } = newest
  return rows.map(({ code, name, final, place, tied, tier }) => ({ code, name, final, place, tied, tier, version }))
}

/** What districts gave departments in a year, as published last; null where nothing is published. */
export const publishedDepartmentScores = (db: Database, year: number): PublishedScore[] | null =>
  scoresOf(db, year, 'districts-mark-departments')

/** What departments gave districts in a year, as published last; null where nothing is published. */
export const publishedDistrictScores = (db: Database, year: number): PublishedScore[] | null =>
  scoresOf(db, year, 'departments-mark-districts')
