import { type Standing, standingsOf, type YearScore } from '@pianqu/shared/adjustments/standing.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { annualScores } from './adjustment.tables.ts'

/** What every area scored in every year, with the document that says so. */
export const yearScores = ({ orm }: Database): YearScore[] =>
  orm
    .select()
    .from(annualScores)
    .orderBy(asc(annualScores.year), asc(annualScores.areaCode))
    .all()
    .map(({ documentNumber, ...score }) => ({ ...score, source: documentNumber }))

/** The years that have scores, the newest first. */
export const scoredYears = (db: Database): number[] =>
  [...new Set(yearScores(db).map(({ year }) => year))].sort((a, b) => b - a)

/** Places of a year within each group, all that have a score. */
export function yearStandings(db: Database, year: number): Standing[] {
  const areas = new Map(allAreas(db).map((area) => [area.code, area]))
  return standingsOf(
    yearScores(db).flatMap((score) => {
      const group = areas.get(score.areaCode)?.category
      return score.year === year && group ? [{ ...score, group }] : []
    }),
  )
}
