import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { agendaOf } from '@pianqu/shared/meetings/agenda.ts'
import type { AgendaRule } from '@pianqu/shared/meetings/agenda-rule.schema.ts'
import type { AgendaItem } from '@pianqu/shared/meetings/meeting.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { eq, max } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'
import { agendaGround } from './agenda-ground.query.ts'
import { type StoredItem, type StoredMeeting, tellOfMeeting, writeItems } from './meeting.repository.ts'
import { meetings } from './meeting.tables.ts'

/** The agenda as it is computed, under the rule that the meeting was prepared with. */
export const computedAgenda = (db: Database, meeting: StoredMeeting): AgendaItem[] =>
  agendaOf(agendaGround(db, meeting), meeting.rule)

export const itemMade =
  ({ meetingId }: Pick<StoredMeeting, 'meetingId'>) =>
  ({ id, kind, title, rule, subject, members, plannedSeconds }: AgendaItem): StoredItem & AgendaItem => ({
    id,
    meetingId,
    itemId: id,
    position: 0,
    kind,
    title,
    rule,
    subject,
    members,
    plannedSeconds,
    addedBy: null,
    addedReason: null,
    droppedBy: null,
    droppedReason: null,
    note: null,
  })

/** The newest snapshot of a month. Throws meeting/no-snapshot: what is not published has nothing to meet about. */
export function demandSnapshot(db: Database, month: Month): string {
  const [newest] = snapshotEntries(db, month)
  if (newest) return newest.number
  const detail = `${monthText(month)}还没有发布，没有快照；请先在审核页发布这个月，再筹备会议`
  throw new ProblemError('meeting/no-snapshot', { detail })
}

interface Request {
  readonly month: Month
  readonly heldOn: Day
  readonly startsAt: string
}

/** Prepares the next meeting of a month on its newest snapshot. */
export function prepareMeeting(change: Change, { month, heldOn, startsAt }: Request): StoredMeeting {
  const { tx, actor, at, audit } = change
  const snapshot = demandSnapshot(tx, month)
  if (heldOn < `${month}-01`) {
    const message = `会议日期${heldOn}早于所议的${monthText(month)}，请改为当月或以后的日期`
    throw new ProblemError('common/malformed', {
      detail: message,
      errors: [{ pointer: '/heldOn', code: 'custom', message }],
    })
  }
  const last = tx.orm
    .select({ position: max(meetings.position) })
    .from(meetings)
    .where(eq(meetings.month, month))
    .get()
  const rule: AgendaRule = ruleInForce(tx, 'agenda', month)
  const meeting = tx.orm
    .insert(meetings)
    .values({
      meetingId: randomUUID(),
      month,
      position: (last?.position ?? 0) + 1,
      heldOn,
      startsAt,
      snapshot,
      rule,
      state: 'planned',
      byId: actor.userId,
      byName: actor.name,
      at,
    })
    .returning()
    .get()
  writeItems(tx, meeting.meetingId, computedAgenda(tx, meeting).map(itemMade(meeting)))
  audit({
    action: 'meeting.prepare',
    subject: `meeting:${meeting.meetingId}`,
    movesFigures: false,
    detail: { month, heldOn, snapshot },
  })
  tellOfMeeting(change, meeting)
  return meeting
}
