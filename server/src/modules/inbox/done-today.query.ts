import type { Actor } from '@pianqu/shared/access/access.ts'
import { endsWaiting } from '@pianqu/shared/inbox/ends-waiting.ts'
import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { actionName, subjectText } from '@pianqu/shared/trail-words/trail-words.ts'
import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { withRecordNames } from '../trail-pages/record-names.query.ts'

/** How many of them are named. */
const mostNamed = 6

/** What this person has seen to today, by the clock of the city, the newest first; a thing done twice is one. */
export function doneToday(db: Database, { userId }: Pick<Actor, 'userId'>, at: string): Inbox['done'] {
  const midnight = new Date(`${dayOfInstant(at)}T00:00:00+08:00`).toISOString()
  const lines = db.orm
    .select({ seq: trail.seq, at: trail.at, action: trail.action, subject: trail.subject })
    .from(trail)
    .where(and(eq(trail.actorId, userId), inArray(trail.action, [...endsWaiting]), gte(trail.at, midnight)))
    .orderBy(desc(trail.seq))
    .limit(400)
    .all()
  const known = new Map(lines.map((line) => [`${line.action} ${line.subject}`, line]))
  const named = withRecordNames(
    db,
    [...known.values()].slice(0, mostNamed).map((line) => ({ ...line, actorId: userId, actorName: '', detail: {} })),
  )
  return { rows: named.map((line) => `${actionName(line.action)}：${subjectText(line)}`), total: known.size }
}
