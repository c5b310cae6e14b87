import type { Actor } from '@pianqu/shared/access/access.ts'
import { mattersOf } from '@pianqu/shared/meetings/matters.ts'
import type { Brief } from '@pianqu/shared/meetings/pack.contract.ts'
import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { snapshotComparison } from '../publishing/snapshot-comparison.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { agendaReply } from './agenda.query.ts'
import { directives } from './directive.tables.ts'
import { fulfilmentReply } from './fulfilment.query.ts'
import type { StoredMeeting } from './meeting.repository.ts'
import { meetings } from './meeting.tables.ts'
import { readsOnlyOpened } from './meeting-scope.query.ts'
import { meetingTitle } from './meeting-title.facts.ts'
import { sameFigures } from './said-by-snapshot.query.ts'
import { figuresLine } from './slide-chart.query.ts'

interface Reader {
  readonly actor: Actor
  readonly today: Day
}

const meetingBefore = (db: Database, { heldOn }: StoredMeeting): StoredMeeting | undefined =>
  db.orm
    .select()
    .from(meetings)
    .where(and(lt(meetings.heldOn, heldOn), eq(meetings.state, 'closed')))
    .orderBy(desc(meetings.heldOn), desc(meetings.at))
    .limit(1)
    .get()

const named = (what: string, rows: readonly { readonly name: string }[], unit: string): string[] =>
  rows.length === 0
    ? []
    : [
        `${what}：${namesText(
          rows.map(({ name }) => name),
          unit,
        )}`,
      ]

/** What changed between two snapshots and why: other rules, other members, what was restated, else the data. */
function changesSince(
  db: Database,
  { actor, today }: Reader,
  before: StoredMeeting,
  meeting: StoredMeeting,
): Brief['changes'] {
  if (before.snapshot === meeting.snapshot) return []
  const { rules, areas, indicators } = snapshotComparison(db, actor, {
    from: before.snapshot,
    to: meeting.snapshot,
    today,
  })
  const isSame = before.month === meeting.month
  const came = areas.filter(({ from, to }) => from === null && to !== null)
  const went = areas.filter(({ from, to }) => from !== null && to === null)
  const lights = areas.filter(({ from, to }) => from && to && from.light !== to.light)
  const data = isSame ? ('restatement' as const) : ('data' as const)
  return [
    ...indicators.flatMap(({ name, from, to }) =>
      from && to && from.display !== to.display
        ? [{ cause: data, text: `${name} ${from.display} → ${to.display}` }]
        : [],
    ),
    ...named('亮灯变化', lights, '片区').map((text) => ({ cause: data, text })),
    ...rules.map(({ name, from, to }) => ({
      cause: 'rule' as const,
      text: `${name}：${from ?? '无'} → ${to ?? '无'}`,
    })),
    ...named('新纳入', came, '片区').map((text) => ({ cause: 'membership' as const, text })),
    ...named('调出', went, '片区').map((text) => ({ cause: 'membership' as const, text })),
  ]
}

function mattersFor(db: Database, meeting: StoredMeeting, today: Day): Brief['matters'] {
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const { bondShare } = snapshotOf(db, meeting.snapshot).content
  const rows = db.orm
    .select()
    .from(blockers)
    .where(
      and(
        eq(blockers.level, 'leader'),
        inArray(blockers.state, ['raised', 'assigned', 'accepted', 'disputed', 'ruling']),
      ),
    )
    .all()
  const { display, gapShiftYuan, gapAddYuan, met } = bondShare
  return mattersOf(
    {
      blockers: rows.map(({ blockerId, number, title, ask, leadUnit, costYuan, delayDays, raisedOn }) => ({
        id: blockerId,
        number,
        title,
        ask,
        leadUnitName: leadUnit === null ? null : (names.get(leadUnit) ?? leadUnit),
        costYuan,
        delayDays,
        raisedOn,
      })),
      bondGap:
        met === false && gapShiftYuan !== null && gapAddYuan !== null ? { display, gapShiftYuan, gapAddYuan } : null,
    },
    today,
  )
}

/** 一页会前通. What only the leaders decide is for them, those who prepare the meeting and the auditor. */
export function briefReply(
  db: Database,
  actor: Actor,
  meeting: StoredMeeting,
  { today, now }: { readonly today: Day; readonly now: string },
): Brief {
  const { overview } = snapshotOf(db, meeting.snapshot).content
  const agenda = agendaReply(db, actor, meeting, now)
  const before = meetingBefore(db, meeting)
  return {
    title: meetingTitle(meeting),
    month: meeting.month,
    heldOn: meeting.heldOn,
    snapshot: meeting.snapshot,
    asOf: overview.asOf,
    headline: overview.headline,
    before: before ? { title: meetingTitle(before), snapshot: before.snapshot } : null,
    changes: before ? changesSince(db, { actor, today }, before, meeting) : [],
    matters: readsOnlyOpened(actor) ? [] : mattersFor(db, meeting, today),
    unfinished: agenda.items
      .filter(({ kind }) => kind === 'directive')
      .flatMap(({ subject, rule }) => {
        const found = db.orm.select().from(directives).where(eq(directives.directiveId, subject.code)).get()
        if (!found) return []
        const { number, text, leadUnit, cause } = found
        const leadUnitName = allUnits(db).find(({ code }) => code === leadUnit)?.name ?? leadUnit
        const figures = figuresLine(cause, sameFigures(db, meeting.snapshot, cause))
        return [{ number, text, leadUnitName, rule, figures }]
      }),
    fulfilment: fulfilmentReply(db, actor, { before: meeting, today }).rows,
    agenda: agenda.items.map(({ id, position, title, plannedSeconds, kind }) => ({
      id,
      position,
      title,
      plannedSeconds,
      kind,
    })),
    predictedSeconds: agenda.predictedSeconds,
  }
}
