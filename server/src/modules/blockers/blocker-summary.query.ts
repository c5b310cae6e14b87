import type { BlockerSummary, blockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { countedDaysBetween } from '@pianqu/shared/blockers/blocker-clock.ts'
import {
  agesOf,
  blockersFinding,
  causesOf,
  medianOf,
  nearestRank,
  type OpenBlocker,
  owedBetween,
  owedOf,
} from '@pianqu/shared/blockers/blocker-sums.ts'
import { blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, eq, gte, max, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import type { StoredBlocker } from './blocker.repository.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'
import { answersSince } from './blocker-owing.query.ts'
import { type BlockerReader, filterCondition, isLate, isOpen, viewCondition } from './blocker-rows.query.ts'
import { mayBeRead } from './blocker-scope.query.ts'

type Filter = QueryOf<typeof blockerSummary>

/** How long an answer took is told in days on which offices work, pauses or not. */
const officeDays = { isWorkingDay, pauses: [] }

// Without texts, pauses and rules, which nothing here asks for.
const summed = {
  blockerId: blockers.blockerId,
  number: blockers.number,
  state: blockers.state,
  type: blockers.type,
  raisedOn: blockers.raisedOn,
  since: blockers.since,
  dueOn: blockers.dueOn,
  escalations: blockers.escalations,
  leadUnit: blockers.leadUnit,
  raiserUnit: blockers.raiserUnit,
  isCheckedByTaskforce: blockers.isCheckedByTaskforce,
}

type Summed = OpenBlocker & Pick<StoredBlocker, 'blockerId' | 'number'>

/** Answers of the last twelve months, in working days from being given a blocker, with what is still open beside them. */
function answersOf(
  db: Database,
  { actor, today }: BlockerReader,
  filter: Filter,
  open: readonly OpenBlocker[],
): BlockerSummary['answers'] {
  const given = db.orm
    .select({
      unitCode: blockerSteps.unitCode,
      blockerId: blockerSteps.blockerId,
      on: blockerSteps.effectiveOn,
      handedOn: blockerSteps.handedOn,
    })
    .from(blockerSteps)
    .innerJoin(blockers, eq(blockers.blockerId, blockerSteps.blockerId))
    .where(
      and(
        eq(blockerSteps.step, 'answer'),
        gte(blockerSteps.effectiveOn, answersSince(today)),
        mayBeRead(db, actor),
        filterCondition(db, filter),
      ),
    )
    .all()
  const times = groupBy(given, ({ unitCode }) => unitCode ?? '')
  const waiting = groupBy(
    open.filter(({ state }) => state === 'assigned' || state === 'accepted'),
    ({ leadUnit }) => leadUnit ?? '',
  )
  return allUnits(db).flatMap(({ code, name }) => {
    const own = times.get(code) ?? []
    const days = own.flatMap(({ on, handedOn }) =>
      handedOn === null ? [] : [countedDaysBetween(handedOn, on, officeDays)],
    )
    const still = waiting.get(code) ?? []
    if (days.length === 0 && still.length === 0) return []
    return {
      unitCode: code,
      unitName: name,
      answered: new Set(own.map(({ blockerId }) => blockerId)).size,
      medianDays: medianOf(days),
      ninetiethDays: nearestRank(days, 90),
      open: still.length,
      oldestOpenDays: still.length === 0 ? null : Math.max(...still.map(({ ageDays }) => ageDays)),
    }
  })
}

function oldestOf(open: readonly Summed[]): BlockerSummary['oldest'] {
  const [first] = open
  if (!first) return null
  const { blockerId, number, ageDays } = open.reduce((oldest, each) => (each.ageDays > oldest.ageDays ? each : oldest))
  return { id: blockerId, number, ageDays, medianDays: medianOf(open.map((each) => each.ageDays)) ?? ageDays }
}

function detailsOf(oldest: BlockerSummary['oldest'], changed: { raised: number; closed: number }): string {
  const age = oldest ? `账龄中位数${oldest.medianDays}天，最久${oldest.ageDays}天（${oldest.number}）；` : ''
  return `${age}本月新提${changed.raised}件、销号${changed.closed}件`
}

/** How many each view holds, what the month of today has brought, and the last day on which one was closed. */
function countsOf(db: Database, reader: BlockerReader, mine: SQL | undefined) {
  const monthBegan: Day = `${monthOfDay(reader.today)}-01`
  const having = (condition: SQL | undefined) => sql<number>`count(*) FILTER (WHERE ${condition ?? sql`1`})`
  const conditions = {
    raised: gte(blockers.raisedOn, monthBegan),
    closed: gte(blockers.closedOn, monthBegan),
    ...Object.fromEntries(blockerViews.map((view) => [`view-${view}`, viewCondition(view, reader)])),
  }
  const counts = Object.fromEntries(
    Object.entries(conditions).map(([name, condition]) => [name, having(condition)]),
  ) as Record<string, SQL<number>>
  const found = db.orm
    .select({ ...counts, lastClosedOn: max(blockers.closedOn) })
    .from(blockers)
    .where(mine)
    .get() as (Record<string, number> & { readonly lastClosedOn: Day | null }) | undefined
  const views = Object.fromEntries(blockerViews.map((view) => [view, found?.[`view-${view}`] ?? 0]))
  return {
    views: views as BlockerSummary['views'],
    raised: found?.['raised'] ?? 0,
    closed: found?.['closed'] ?? 0,
    lastClosedOn: found?.lastClosedOn ?? null,
  }
}

const seesAll: ReadonlySet<string> = new Set(['taskforce', 'auditor'])

/** Whose blockers are counted: a part of them, the whole city's, or those that this person may read. */
function scopeOf({ role }: BlockerReader['actor'], filter: Filter): string {
  if (Object.values(filter).some((value) => value !== undefined)) return '按当前筛选'
  return seesAll.has(role) ? '全市' : '本人可见'
}

function ownOf(
  { code, name }: Pick<Unit, 'code' | 'name'>,
  open: readonly OpenBlocker[],
  nameOf: (code: string) => string,
): BlockerSummary['own'] {
  const { owes, isOwed, ...totals } = owedBetween(code, open, nameOf)
  return { unitCode: code, unitName: name, owes: [...owes], isOwed: [...isOwed], ...totals }
}

/** What the open blockers that this person may read add up to. */
export function summaryOf(db: Database, reader: BlockerReader, filter: Filter): BlockerSummary {
  const { actor, today } = reader
  const mine = and(mayBeRead(db, actor), filterCondition(db, filter))
  const open = db.orm
    .select(summed)
    .from(blockers)
    .where(and(mine, isOpen))
    .all()
    .map((row): Summed => ({ ...row, ageDays: daysBetween(row.raisedOn, today), isLate: isLate(row, today) }))
  const units = new Map(allUnits(db).map((unit) => [unit.code, unit]))
  const owed = owedOf(
    open,
    (code) => units.get(code)?.type === 'district',
    (code) => units.get(code)?.name ?? code,
  )
  const own = actor.unitCode === null ? undefined : units.get(actor.unitCode)
  const { views, raised, closed, lastClosedOn } = countsOf(db, reader, mine)
  const oldest = oldestOf(open)
  const finding = blockersFinding(open, owed, { today, scope: scopeOf(actor, filter) })
  return {
    headline: headlineText(finding),
    findings: [...finding.headline],
    details: [detailsText(finding), detailsOf(oldest, { raised, closed })].filter(Boolean).join('；'),
    oldest,
    thisMonth: { from: `${monthOfDay(today)}-01`, raised, closed },
    open: open.length,
    overdue: open.filter((blocker) => blocker.isLate).length,
    lastClosedOn,
    views,
    ages: agesOf(open),
    causes: causesOf(open),
    owed: { ...owed, byCity: [...owed.byCity], byDistricts: [...owed.byDistricts] },
    own: own && own.type !== 'taskforce' ? ownOf(own, open, (code) => units.get(code)?.name ?? code) : null,
    answers: answersOf(db, reader, filter, open),
  }
}
