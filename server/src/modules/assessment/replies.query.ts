import type { Actor } from '@pianqu/shared/access/access.ts'
import type { AssessmentReply } from '@pianqu/shared/assessment/reply.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assessmentFileOf, readsOf, storedFilesOf } from './assessment-files.query.ts'
import { assessmentReplies } from './audit.tables.ts'
import { demandRound, roundDirections } from './rounds.query.ts'

export type StoredReply = typeof assessmentReplies.$inferSelect

export const storedReply = ({ orm }: Database, year: number, unitCode: string): StoredReply | undefined =>
  orm
    .select()
    .from(assessmentReplies)
    .where(and(eq(assessmentReplies.year, year), eq(assessmentReplies.unitCode, unitCode)))
    .get()

function conclusionOf(stored: StoredReply | undefined): AssessmentReply['conclusion'] {
  if (!stored || stored.isAccepted === null) return null
  const { isAccepted, conclusion, concludedByName, concludedAt } = stored
  return { isAccepted, text: conclusion ?? '', by: concludedByName ?? '', at: concludedAt ?? '' }
}

/** Replies that this person may read, also those not written yet of its own unit. */
export function replyList(db: Database, actor: Actor, year: number): AssessmentReply[] {
  const { stage } = demandRound(db, year)
  const marked = roundDirections(db, year).flatMap(({ direction, targets }) =>
    targets.map(({ code, name }) => ({ direction, unitCode: code, unitName: name })),
  )
  return marked
    .filter(({ unitCode }) => readsOf(actor, unitCode, stage === 'published'))
    .flatMap(({ direction, unitCode, unitName }) => {
      const stored = storedReply(db, year, unitCode)
      const isOwn = actor.unitCode === unitCode
      const files = storedFilesOf(db, { year, unitCode, appealId: null }).map(assessmentFileOf)
      if (!stored && !isOwn && files.length === 0) return []
      return [
        {
          unitCode,
          unitName,
          direction,
          text: stored?.text ?? '',
          version: stored?.version ?? 0,
          by: stored?.byName ?? null,
          at: stored?.at ?? null,
          files,
          isOpen: isOwn && stage === 'reply',
          conclusion: conclusionOf(stored),
        },
      ]
    })
}

/** Throws common/not-found. */
export function replyOf(db: Database, actor: Actor, year: number, unitCode: string): AssessmentReply {
  const found = replyList(db, actor, year).find((reply) => reply.unitCode === unitCode)
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这个单位的答复' })
  return found
}
