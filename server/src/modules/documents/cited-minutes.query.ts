import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { MinutesReply } from '@pianqu/shared/meetings/minutes.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { meetings } from '../meetings/meeting.tables.ts'
import { readsOnlyOpened } from '../meetings/meeting-scope.query.ts'
import { minutesReply } from '../meetings/minutes.query.ts'

interface Asked {
  readonly actor: Actor
  readonly month?: Month | undefined
  readonly snapshot?: string | undefined
}

interface CitedMinutes {
  readonly snapshot: string
  readonly minutes: MinutesReply['minutes']
  readonly edition: number
  /** When this edition was written down. */
  readonly at: string
}

/**
 * The newest edition of the minutes of the newest meeting that was closed, about a month or on a snapshot where one is named,
 * as far as this person may read them. Throws common/not-found, and meeting/wrong-state while it is not closed.
 */
export function citedMinutes(db: Database, { actor, month, snapshot }: Asked): CitedMinutes {
  const held = db.orm
    .select()
    .from(meetings)
    .where(and(month && eq(meetings.month, month), snapshot ? eq(meetings.snapshot, snapshot) : undefined))
    .orderBy(desc(meetings.month), desc(meetings.position))
    .all()
    .filter(({ state }) => state !== 'planned' || !readsOnlyOpened(actor))
  const which = snapshot ? `引用快照${snapshot}的` : month ? `${monthText(month)}的` : ''
  const closed = held.find(({ state }) => state === 'closed')
  if (!closed) {
    if (held.length === 0)
      throw new ProblemError('common/not-found', {
        detail: `还没有${which}调度会，没有会议纪要可以生成；会议结束后再生成`,
      })
    throw new ProblemError('meeting/wrong-state', {
      detail: `${which}调度会还没有结束，会议纪要要等会议结束后才能生成`,
    })
  }
  const { minutes, edition, editions } = minutesReply(db, actor, closed, { now: closed.closedAt ?? closed.startsAt })
  const written = editions.find((each) => each.edition === edition)
  return {
    snapshot: closed.snapshot,
    minutes,
    edition: edition ?? 1,
    at: written?.at ?? closed.closedAt ?? closed.startsAt,
  }
}
