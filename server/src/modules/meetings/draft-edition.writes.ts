import { count, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import type { StoredMeeting } from './meeting.repository.ts'
import { minutesEditions } from './meeting.tables.ts'
import { minutesOf } from './minutes.query.ts'

/** Drafts the next edition of the minutes of a closed meeting, with why it differs from the one before. Returns its number. */
export function draftEdition({ tx, actor, at }: Change, meeting: StoredMeeting, reason: string | null): number {
  const { meetingId } = meeting
  const taken = tx.orm
    .select({ n: count() })
    .from(minutesEditions)
    .where(eq(minutesEditions.meetingId, meetingId))
    .get()
  const edition = (taken?.n ?? 0) + 1
  tx.orm
    .insert(minutesEditions)
    .values({ meetingId, edition, content: minutesOf(tx, meeting, at), reason, byName: actor.name, at })
    .run()
  return edition
}
