import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { assessmentReplies } from './audit.tables.ts'
import { demandAudit, markedIn } from './audit-entries.command.ts'
import { storedReply } from './replies.query.ts'
import { demandRound } from './rounds.query.ts'

/** The unit of who answers, marked in the round, in the stage of replies. */
export function demandAnswering(change: Change, year: number): string {
  const { tx, actor } = change
  const { stage } = demandRound(tx, year)
  if (actor.unitCode === null) throw new ProblemError('assessment/not-rater')
  markedIn(change, year, actor.unitCode)
  if (stage !== 'reply') throw new ProblemError('assessment/wrong-stage', { detail: '只能在答复阶段填写答复' })
  return actor.unitCode
}

interface Request {
  readonly year: number
  readonly version: number
  readonly text: string
}

/** Writes the own reply; a conclusion on what it said before falls away with it. */
export function saveOwnReply(change: Change, { year, version, text }: Request): void {
  const { tx, actor, at, audit } = change
  const unitCode = demandAnswering(change, year)
  const known = storedReply(tx, year, unitCode)
  if ((known?.version ?? 0) !== version) throw new ProblemError('common/stale')
  const values = {
    text,
    version: version + 1,
    byName: actor.name,
    at,
    isAccepted: null,
    conclusion: null,
    concludedByName: null,
    concludedAt: null,
  }
  tx.orm
    .insert(assessmentReplies)
    .values({ year, unitCode, ...values })
    .onConflictDoUpdate({ target: [assessmentReplies.year, assessmentReplies.unitCode], set: values })
    .run()
  audit({ action: 'assessment.reply', subject: `assessment:${year}`, movesFigures: false, detail: { unitCode } })
}

interface Conclusion {
  readonly year: number
  readonly unitCode: string
  readonly version: number
  readonly step: 'accept' | 'decline'
  readonly conclusion: string
}

/** Throws assessment/no-reply, and common/stale where the reply was written again. */
export function concludeReply(change: Change, { year, unitCode, version, step, conclusion }: Conclusion): void {
  const { tx, actor, at, audit } = change
  demandAudit(change, year)
  const known = storedReply(tx, year, unitCode)
  if (!known) throw new ProblemError('assessment/no-reply')
  if (known.version !== version) throw new ProblemError('common/stale')
  tx.orm
    .update(assessmentReplies)
    .set({ isAccepted: step === 'accept', conclusion, concludedByName: actor.name, concludedAt: at })
    .where(and(eq(assessmentReplies.year, year), eq(assessmentReplies.unitCode, unitCode)))
    .run()
  audit({
    action: `assessment.${step}-reply`,
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { unitCode, conclusion },
  })
}
