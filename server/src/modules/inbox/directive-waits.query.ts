import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { cut } from '@pianqu/shared/words/cut.ts'
import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { directives } from '../meetings/directive.tables.ts'
import { meetings } from '../meetings/meeting.tables.ts'
import { meetingTitle } from '../meetings/meeting-title.facts.ts'
import type { Look, Waiting } from './waiting.ts'

function waiting(db: Database, verb: string, where: SQL | undefined, link: string): Waiting[] {
  return db.orm
    .select({ directive: directives, month: meetings.month, position: meetings.position })
    .from(directives)
    .innerJoin(meetings, eq(meetings.meetingId, directives.meetingId))
    .where(where)
    .all()
    .map(({ directive: { number, text, dueOn, typedAt, state, reportedOn }, ...meeting }) => ({
      title: `${verb}：${cut(text, 40)}`,
      subject: `${number} · ${meetingTitle(meeting)}`,
      dueOn: state === 'open' ? dueOn : null,
      since: state === 'open' ? dayOfInstant(typedAt) : reportedOn,
      link,
    }))
}

/** What the own unit leads and has not said to be done. */
export const directivesToReport: Look = (db, { actor }) =>
  actor.unitCode === null || actor.role === 'taskforce'
    ? []
    : waiting(
        db,
        '办理',
        and(eq(directives.state, 'open'), eq(directives.leadUnit, actor.unitCode)),
        '/meetings?tab=directives&view=own',
      )

/** What somebody else has said to be done. */
export const directivesToConfirm: Look = (db, { actor }) =>
  waiting(
    db,
    '核验',
    and(eq(directives.state, 'reported'), ne(directives.reportedById, actor.userId)),
    '/meetings?tab=directives&view=open',
  )
