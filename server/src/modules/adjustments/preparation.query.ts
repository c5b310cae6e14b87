import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Candidate, ExemptionRow, StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { asc, desc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentExemptions, adjustmentRules, areaCandidates } from '../areas/adjustment.tables.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { ruleInForce } from './rule-world.query.ts'
import { scoredYears, yearScores, yearStandings } from './year-scores.facts.ts'

/** Rules, the newest first; drafts and what became of them only for those who prepare them. */
export function ruleList(db: Database, actor: Actor, today: Day): AdjustmentRule[] {
  const inForce = ruleInForce(db, today)?.ruleId
  return db.orm
    .select()
    .from(adjustmentRules)
    .orderBy(desc(adjustmentRules.at))
    .all()
    .filter(({ state }) => state === 'adopted' || may(actor, 'adjustments:read'))
    .map(({ byName, ...rule }) => ({ ...rule, by: byName, isInForce: rule.ruleId === inForce }))
}

export function oneRule(db: Database, actor: Actor, { id, today }: { id: string; today: Day }): AdjustmentRule {
  const rule = ruleList(db, actor, today).find(({ ruleId }) => ruleId === id)
  if (!rule) throw new ProblemError('common/not-found', { detail: '没有这版规则' })
  return rule
}

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
