import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Candidate, ExemptionRow, StandingRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { adjustmentRecord } from '@pianqu/shared/rules/kinds/adjustment.rule.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { asc, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentExemptions, areaCandidates } from '../areas/adjustment.tables.ts'
import { areaNames } from '../areas/area.facts.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { allUnits } from '../units/unit.facts.ts'
import { ruleInForce } from './rule-world.query.ts'
import { scoredYears, yearScores, yearStandings } from './year-scores.facts.ts'

const stateOf = { draft: 'draft', adopted: 'adopted', rejected: 'dropped', withdrawn: 'dropped' } as const

/** Rules, the newest first; drafts and what became of them only for those who prepare them. */
export function ruleList(db: Database, actor: Actor, today: Day): AdjustmentRule[] {
  const inForce = ruleInForce(db, today)?.ruleId
  return db.orm
    .select()
    .from(ruleVersions)
    .where(eq(ruleVersions.kind, 'adjustment'))
    .orderBy(desc(ruleVersions.draftedAt))
    .all()
    .filter(({ state }) => state === 'adopted' || may(actor, 'adjustments:read'))
    .map(({ ruleId, content, state, basis, effectiveMonth, draftedBy, draftedAt, decidedBy, decidedAt, version }) => {
      const { name, ...rule } = adjustmentRecord.schema.parse(content)
      const isAdopted = state === 'adopted'
      return {
        ruleId,
        name,
        content: rule,
        state: stateOf[state],
        isInForce: ruleId === inForce,
        documentNumber: isAdopted ? basis : null,
        effectiveOn: isAdopted ? (`${effectiveMonth}-01` as Day) : null,
        by: decidedBy ?? draftedBy,
        at: decidedAt ?? draftedAt,
        version,
      }
    })
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
