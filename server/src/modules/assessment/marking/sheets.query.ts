import type { Actor } from '@pianqu/shared/access/access.ts'
import { applicableCriteria } from '@pianqu/shared/assessment/applicable.ts'
import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { type Sheet, sheetFaults, sheetProgress } from '@pianqu/shared/assessment/marking/sheet-faults.ts'
import { sheetLock, sheetLockText } from '@pianqu/shared/assessment/marking/sheet-lock.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../db/database.ts'
import { rowsBy } from '../../../db/matching.ts'
import { assessmentSheets } from '../assessment.tables.ts'
import { demandRound, type RoundDirection, recusalsOf, recusedPairs, roundDirections } from '../rounds.query.ts'

export type StoredSheet = typeof assessmentSheets.$inferSelect

/** What of a sheet others may know: nothing that a mark has part in. */
const standingColumns = {
  raterCode: assessmentSheets.raterCode,
  direction: assessmentSheets.direction,
  status: assessmentSheets.status,
  handedInAt: assessmentSheets.handedInAt,
}

export const sheetStandings = ({ orm }: Database, year: number) =>
  orm.select(standingColumns).from(assessmentSheets).where(eq(assessmentSheets.year, year)).all()

/** The direction in which the unit of this person marks. Throws assessment/not-rater. */
export function ownDirection(
  db: Database,
  actor: Actor,
  year: number,
): RoundDirection & { readonly raterCode: string } {
  demandRound(db, year)
  const { unitCode } = actor
  const found = roundDirections(db, year).find(({ raters }) => raters.some(({ code }) => code === unitCode))
  if (!found || unitCode === null) throw new ProblemError('assessment/not-rater')
  return { ...found, raterCode: unitCode }
}

const sheetOfRater = rowsBy(assessmentSheets, ['year', 'raterCode'])

/** The sheet of this person's own unit, and of no other; blank where nothing was saved yet. */
export function ownSheet(db: Database, actor: Actor, year: number): StoredSheet {
  const { raterCode, direction } = ownDirection(db, actor, year)
  const stored = sheetOfRater.first(db, { year, raterCode })
  if (stored) return stored
  const nothing = { cells: [], untouched: [], version: 0, handedInAt: null, handedInByName: null, updatedAt: '' }
  return { year, raterCode, direction, status: 'draft', ...nothing }
}

/** What the rules of a sheet ask: targets neither recused nor untouched, and their cells. */
export function sheetOf(db: Database, actor: Actor, { year, cells, untouched, raterCode }: StoredSheet): Sheet {
  const { scheme, targets } = ownDirection(db, actor, year)
  const isRecused = recusedPairs(db, year)
  const asked = targets.filter(({ code }) => !isRecused(raterCode, code) && !untouched.includes(code))
  return { content: scheme.content, targets: asked, cells }
}

/** The whole page of the own sheet. */
export function sheetPage(db: Database, actor: Actor, year: number, today: Day): SheetPage {
  const { stage, markingDue } = demandRound(db, year)
  const { direction, raterCode, raters, targets, scheme } = ownDirection(db, actor, year)
  const stored = ownSheet(db, actor, year)
  const sheet = sheetOf(db, actor, stored)
  const recusals = new Map(
    recusalsOf(db, year)
      .filter((recusal) => recusal.raterCode === raterCode)
      .map(({ targetCode, state, reason }) => [targetCode, { state, reason }]),
  )
  const lock = sheetLock({ stage, markingDue, today, status: stored.status })
  return {
    year,
    direction,
    raterCode,
    raterName: raters.find(({ code }) => code === raterCode)?.name ?? raterCode,
    stage,
    status: stored.status,
    version: stored.version,
    markingDue,
    isOpen: lock === null,
    closedBecause: lock && sheetLockText(lock, markingDue),
    reasonBelowPercent: scheme.content.reasonBelowPercent,
    deviationTenths: scheme.content.deviationTenths,
    sections: scheme.content.sections
      .map((section) => ({ ...section, criteria: section.criteria.filter(({ kind }) => kind === 'subjective') }))
      .filter(({ criteria }) => criteria.length > 0),
    targets: targets.map((target) => {
      const recusal = recusals.get(target.code) ?? null
      const isAsked = recusal?.state !== 'granted'
      const codes = applicableCriteria(scheme.content, target.category).map(({ code }) => code)
      return {
        ...target,
        isUntouched: stored.untouched.includes(target.code),
        recusal,
        criterionCodes: isAsked ? codes : [],
      }
    }),
    cells: stored.cells,
    faults: sheetFaults(sheet),
    progress: sheetProgress(sheet),
    handedInAt: stored.handedInAt,
    handedInBy: stored.handedInByName,
  }
}
