import type { BlockerSummary, blockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import {
  agesOf,
  blockerHeadline,
  causesOf,
  medianOf,
  nearestRank,
  type OpenBlocker,
  owedOf,
} from '@pianqu/shared/blockers/blocker-sums.ts'
import { blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { type Day, dayAfter, daysBetween } from '@pianqu/shared/time/day.ts'
import { addMonths, monthOfDay } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, count, eq, gte, max } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import type { StoredBlocker } from './blocker.repository.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'
import { type BlockerReader, filterCondition, isLate, isOpen, viewCondition } from './blocker-rows.query.ts'
import { mayBeRead } from './blocker-scope.query.ts'

type Filter = QueryOf<typeof blockerSummary>

/** Working days after the first of two days, up to the second. */
function workingDaysBetween(from: Day, to: Day): number {
  let days = 0
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    if (isWorkingDay(day)) days += 1
  }
  return days
}

const openOf = (blocker: StoredBlocker, today: Day): OpenBlocker & StoredBlocker & { readonly ageDays: number } => ({
  ...blocker,
  ageDays: daysBetween(blocker.raisedOn, today),
  isLate: isLate(blocker, today),
})

/** Answers of the last twelve months, in working days from being given a blocker, with what is still open beside them. */
function answersOf(
  db: Database,
  { actor, today }: BlockerReader,
  filter: Filter,
  open: readonly OpenBlocker[],
): BlockerSummary['answers'] {
  const since: Day = `${addMonths(monthOfDay(today), -11)}-01`
  const given = db.orm
    .select({ unitCode: blockerSteps.unitCode, on: blockerSteps.effectiveOn, handedOn: blockerSteps.handedOn })
    .from(blockerSteps)
    .innerJoin(blockers, eq(blockers.blockerId, blockerSteps.blockerId))
    .where(
      and(
        eq(blockerSteps.step, 'answer'),
        gte(blockerSteps.effectiveOn, since),
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
    const days = (times.get(code) ?? []).flatMap(({ on, handedOn }) =>
      handedOn === null ? [] : [workingDaysBetween(handedOn, on)],
    )
    const still = waiting.get(code) ?? []
    if (days.length === 0 && still.length === 0) return []
    return {
      unitCode: code,
      unitName: name,
      answered: days.length,
      medianDays: medianOf(days),
      ninetiethDays: nearestRank(days, 90),
      open: still.length,
      oldestOpenDays: still.length === 0 ? null : Math.max(...still.map(({ ageDays }) => ageDays)),
    }
  })
}

function detailsOf(
  open: readonly (OpenBlocker & StoredBlocker)[],
  changed: { raised: number; closed: number },
): string {
  const oldest = open.toSorted((a, b) => b.ageDays - a.ageDays)[0]
  const median = medianOf(open.map(({ ageDays }) => ageDays))
  const age = oldest ? `账龄中位数${median}天，最久${oldest.ageDays}天（${oldest.number}）；` : ''
  return `${age}本月新提${changed.raised}件、销号${changed.closed}件`
}

/** What the open blockers that this person may read add up to. */
export function summaryOf(db: Database, reader: BlockerReader, filter: Filter): BlockerSummary {
  const { actor, today } = reader
  const mine = and(mayBeRead(db, actor), filterCondition(db, filter))
  const open = db.orm
    .select()
    .from(blockers)
    .where(and(mine, isOpen))
    .all()
    .map((blocker) => openOf(blocker, today))
  const countOf = (condition: ReturnType<typeof and>): number =>
    db.orm.select({ n: count() }).from(blockers).where(and(mine, condition)).get()?.n ?? 0
  const units = new Map(allUnits(db).map((unit) => [unit.code, unit]))
  const owed = owedOf(
    open,
    (code) => units.get(code)?.type === 'district',
    (code) => units.get(code)?.name ?? code,
  )
  const monthBegan: Day = `${monthOfDay(today)}-01`
  const views = Object.fromEntries(
    blockerViews.map((view) => [view, countOf(viewCondition(view, reader))]),
  ) as BlockerSummary['views']
  return {
    headline: blockerHeadline(open, owed),
    details: detailsOf(open, {
      raised: countOf(gte(blockers.raisedOn, monthBegan)),
      closed: countOf(gte(blockers.closedOn, monthBegan)),
    }),
    open: open.length,
    overdue: open.filter((blocker) => blocker.isLate).length,
    lastClosedOn:
      db.orm
        .select({ on: max(blockers.closedOn) })
        .from(blockers)
        .where(mine)
        .get()?.on ?? null,
    views,
    ages: agesOf(open),
    causes: causesOf(open),
    owed: { ...owed, byCity: [...owed.byCity], byDistricts: [...owed.byDistricts] },
    answers: answersOf(db, reader, filter, open),
  }
}
