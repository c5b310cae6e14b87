import { type Standing, standingsOf, type YearScore } from '@pianqu/shared/adjustments/standing.ts'
import { monthNumber, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { annualScores } from '../areas/adjustment.tables.ts'
import { allAreas } from '../areas/area.facts.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { frozenRanking } from '../snapshots/frozen-page.facts.ts'

/** Scores of years that the system kept to their end: the mean index of the year, as December published it. */
const publishedScores = (db: Database): YearScore[] =>
  [...publishedMonths(db)]
    .filter(([month]) => monthNumber(month) === 12)
    .flatMap(([month, number]) =>
      (frozenRanking(db, number, 'year', 'all')?.rows ?? []).flatMap(({ code: areaCode, score }) =>
        score === null
          ? []
          : [{ year: yearOf(month), areaCode, scoreHundredths: Math.round(score * 100), source: `快照${number}` }],
      ),
    )

const inOrder = (a: YearScore, b: YearScore): number => a.year - b.year || (a.areaCode < b.areaCode ? -1 : 1)

/**
 * What every area scored in every year, with the document or snapshot that says so. A score that came by document stands
 * before the one computed here.
 */
export function yearScores(db: Database): YearScore[] {
  const documented = db.orm
    .select()
    .from(annualScores)
    .all()
    .map(({ documentNumber, ...score }) => ({ ...score, source: documentNumber }))
  const known = new Set(documented.map(({ year, areaCode }) => `${year} ${areaCode}`))
  const own = publishedScores(db).filter(({ year, areaCode }) => !known.has(`${year} ${areaCode}`))
  return [...documented, ...own].sort(inOrder)
}

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
