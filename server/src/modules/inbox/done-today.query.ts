import type { Actor } from '@pianqu/shared/access/access.ts'
import { endsWaiting } from '@pianqu/shared/inbox/ends-waiting.ts'
import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { actionName, subjectText } from '@pianqu/shared/trail-words/trail-words.ts'
import { and, desc, eq, gte, inArray, max, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { withRecordNames } from '../trail-pages/record-names.query.ts'

/** How many of them are named. */
const mostNamed = 6

const lines = statement((orm) => ({
  last: orm
    .select({ seq: max(trail.seq) })
    .from(trail)
    .prepare(),
  one: orm
    .select({ at: trail.at })
    .from(trail)
    .where(eq(trail.seq, sql.placeholder('seq')))
    .prepare(),
}))

/** Where the lines since then begin: the trail is in the order of time, so that nobody reads what they did in earlier years. */
function beginOf(db: Database, since: string): number {
  const { last, one } = lines(db)
  let [from, to] = [1, (last.get()?.seq ?? 0) + 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((one.get({ seq: middle })?.at ?? '') < since) from = middle + 1
    else to = middle
  }
  return from
}

/** What this person has seen to today, by the clock of the city, the newest first; a thing done twice is one. */
export function doneToday(db: Database, { userId }: Pick<Actor, 'userId'>, at: string): Inbox['done'] {
  const midnight = new Date(`${dayOfInstant(at)}T00:00:00+08:00`).toISOString()
  const found = db.orm
    .select({ seq: trail.seq, at: trail.at, action: trail.action, subject: trail.subject })
    .from(trail)
    .where(
      and(
        eq(trail.actorId, userId),
        gte(trail.seq, beginOf(db, midnight)),
        inArray(trail.action, [...endsWaiting]),
        gte(trail.at, midnight),
      ),
    )
    .orderBy(desc(trail.seq))
    .limit(400)
    .all()
  const known = new Map(found.map((line) => [`${line.action} ${line.subject}`, line]))
  const named = withRecordNames(
    db,
    [...known.values()].slice(0, mostNamed).map((line) => ({ ...line, actorId: userId, actorName: '', detail: {} })),
  )
  return { rows: named.map((line) => `${actionName(line.action)}：${subjectText(line)}`), total: known.size }
}
