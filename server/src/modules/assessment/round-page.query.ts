import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { MarkingStanding } from '@pianqu/shared/assessment/round.contract.ts'
import type { Recusal, RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { isMarkingOpen, roundStepTable } from '@pianqu/shared/assessment/round.workflow.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { desc, eq, max } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentRounds } from './assessment.tables.ts'
import { assessmentResults } from './audit.tables.ts'
import { sheetStandings } from './marking/sheets.query.ts'
import {
  demandRound,
  type RoundDirection,
  recusalsOf,
  roundDirections,
  roundNames,
  type StoredRecusal,
  type StoredRound,
} from './rounds.query.ts'

function rowOf({ orm }: Database, round: StoredRound, today: Day) {
  const { year, stage, version, openedOn, openedByName, markingDue, publishedOn } = round
  const newest = orm
    .select({ version: max(assessmentResults.version) })
    .from(assessmentResults)
    .where(eq(assessmentResults.year, year))
    .get()
  return {
    year,
    stage,
    version,
    openedOn,
    openedBy: openedByName,
    markingDue,
    isMarkingOpen: isMarkingOpen({ stage, markingDue, today }),
    publishedOn,
    resultVersion: newest?.version ?? null,
  }
}

export const roundList = (db: Database, today: Day) =>
  db.orm
    .select()
    .from(assessmentRounds)
    .orderBy(desc(assessmentRounds.year))
    .all()
    .map((round) => rowOf(db, round, today))

export function recusalOf(of: readonly RoundDirection[], stored: StoredRecusal): Recusal {
  const nameOf = roundNames(of)
  const { byName, decidedByName, year: _year, ...recusal } = stored
  return {
    ...recusal,
    raterName: nameOf(recusal.raterCode),
    targetName: nameOf(recusal.targetCode),
    by: byName,
    decidedBy: decidedByName,
  }
}

const isWatching = ({ role }: Actor): boolean => role === 'taskforce' || role === 'auditor'

function ownUnit({ unitCode }: Actor, of: readonly RoundDirection[]): RoundPage['ownUnit'] {
  if (unitCode === null) return null
  const rates = of.find(({ raters }) => raters.some(({ code }) => code === unitCode))?.direction ?? null
  const isRatedIn = of.find(({ targets }) => targets.some(({ code }) => code === unitCode))?.direction ?? null
  return rates || isRatedIn ? { code: unitCode, rates, isRatedIn } : null
}

/** A round with everything of it that this person may see; nothing of it comes from a mark. */
export function roundPage(db: Database, actor: Actor, year: number, today: Day): RoundPage {
  const round = demandRound(db, year)
  const of = roundDirections(db, year)
  const steps = may(actor, 'assessment:write')
    ? Object.entries(roundStepTable).flatMap(([step, { from }]) => (from === round.stage ? [step] : []))
    : []
  return {
    ...rowOf(db, round, today),
    directions: of.map(({ direction, schemeId, scheme, basis, basisReason, raters, targets }) => ({
      direction,
      schemeId,
      schemeName: scheme.name,
      schemeEdition: scheme.edition,
      basis,
      basisReason,
      raters,
      targets,
    })),
    recusals: recusalsOf(db, year)
      .filter(({ raterCode }) => isWatching(actor) || raterCode === actor.unitCode)
      .map((recusal) => recusalOf(of, recusal)),
    steps,
    ownUnit: ownUnit(actor, of),
  }
}

/** Who has handed in, begun or not begun. */
export function markingBoard(db: Database, year: number) {
  demandRound(db, year)
  const standings = new Map(sheetStandings(db, year).map((sheet) => [sheet.raterCode, sheet]))
  const of = roundDirections(db, year)
  const rows = of.flatMap(({ direction, raters }) =>
    raters.map(({ code, name }) => {
      const sheet = standings.get(code)
      const standing: MarkingStanding = !sheet ? 'not-begun' : sheet.status === 'handed-in' ? 'handed-in' : 'begun'
      return { direction, raterCode: code, raterName: name, standing, handedInAt: sheet?.handedInAt ?? null }
    }),
  )
  return {
    rows,
    total: rows.length,
    directions: of.map(({ direction }) => {
      const own = rows.filter((row) => row.direction === direction)
      return {
        direction,
        handedIn: own.filter(({ standing }) => standing === 'handed-in').length,
        raters: own.length,
      }
    }),
  }
}
