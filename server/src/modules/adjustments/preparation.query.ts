import type { Candidate, ExemptionRow, StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { asc, desc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentExemptions, areaCandidates } from '../areas/adjustment.tables.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { scoredYears, yearScores, yearStandings } from './year-scores.facts.ts'

export function candidateList(db: Database): Candidate[] {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const registered = areaNames(db)
  return db.orm
    .select()
    .from(areaCandidates)
    .orderBy(asc(areaCandidates.code))
    .all()
    .map(({ isOpen, ...candidate }) => ({
      ...candidate,
      districtName: units.get(candidate.districtCode) ?? candidate.districtCode,
      leadUnitName: units.get(candidate.leadUnit) ?? candidate.leadUnit,
      state: registered.has(candidate.code) ? ('admitted' as const) : isOpen ? ('open' as const) : ('dropped' as const),
    }))
}

export function oneCandidate(db: Database, code: string): Candidate {
  const found = candidateList(db).find((one) => one.code === code)
  if (!found) throw new ProblemError('common/not-found', { detail: `没有编码为“${code}”的候选` })
  return found
}

export function exemptionList(db: Database): ExemptionRow[] {
  const names = areaNames(db)
  return db.orm
    .select()
    .from(adjustmentExemptions)
    .orderBy(desc(adjustmentExemptions.year), asc(adjustmentExemptions.areaCode))
    .all()
    .map(({ byName, ...row }) => ({ ...row, by: byName, name: names.get(row.areaCode) ?? row.areaCode }))
}

/** Places of a year, the newest that has scores unless told. */
export function standingList(db: Database, asked: number | undefined) {
  const years = scoredYears(db)
  const year = asked ?? years[0] ?? null
  const names = areaNames(db)
  const sources = new Map(
    yearScores(db)
      .filter((score) => score.year === year)
      .map(({ areaCode, source }) => [areaCode, source]),
  )
  const rows = (year === null ? [] : yearStandings(db, year)).map(
    ({ row: { areaCode, group, scoreHundredths }, place, of, tied }): StandingRow => ({
      areaCode,
      name: names.get(areaCode) ?? areaCode,
      group,
      place,
      of,
      tied,
      scoreHundredths,
      source: sources.get(areaCode) ?? null,
    }),
  )
  return { years, year, rows }
}
