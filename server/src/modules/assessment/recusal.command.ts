import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { assessmentRecusals } from './assessment.tables.ts'
import { demandRound, recusalsOf, roundDirections, type StoredRecusal } from './rounds.query.ts'

interface Pair {
  readonly year: number
  readonly raterCode: string
  readonly targetCode: string
}

function tell(
  { audit }: Change,
  action: 'recuse' | 'ask-recusal' | 'grant-recusal' | 'refuse-recusal',
  recusal: StoredRecusal,
): void {
  const { year, direction, raterCode, targetCode, reason, decisionReason } = recusal
  audit({
    action: `assessment.${action}`,
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { direction, raterCode, targetCode, reason, ...(decisionReason && { decisionReason }) },
  })
}

function demandMarkingStage({ tx }: Change, year: number): void {
  if (demandRound(tx, year).stage !== 'marking') {
    throw new ProblemError('assessment/wrong-stage', { detail: '回避只能在评分阶段设定' })
  }
}

/** The direction in which one marks the other. Throws assessment/no-such-pair, also where a recusal stands already. */
function pairDirection({ tx }: Change, { year, raterCode, targetCode }: Pair) {
  const found = roundDirections(tx, year).find(
    ({ raters, targets }) =>
      raters.some(({ code }) => code === raterCode) && targets.some(({ code }) => code === targetCode),
  )
  if (!found) throw new ProblemError('assessment/no-such-pair', { detail: '这两个单位在本次考核中没有评价关系' })
  const standing = recusalsOf(tx, year).find(
    (recusal) => recusal.raterCode === raterCode && recusal.targetCode === targetCode && recusal.state !== 'refused',
  )
  if (standing) throw new ProblemError('assessment/decided', { detail: '这对单位已经设定或申请过回避' })
  return found.direction
}

/** Granted at once where the task force says so; asked for where a rater does, and of its own sheet only. */
export function addRecusal(change: Change, request: Pair & { readonly reason: string }): StoredRecusal {
  const { tx, actor, at } = change
  demandMarkingStage(change, request.year)
  const isTaskForce = actor.role === 'taskforce'
  if (!isTaskForce && actor.unitCode !== request.raterCode) throw new ProblemError('assessment/not-rater')
  const saved = tx.orm
    .insert(assessmentRecusals)
    .values({
      ...request,
      recusalId: randomUUID(),
      direction: pairDirection(change, request),
      state: isTaskForce ? 'granted' : 'asked',
      byName: actor.name,
      at,
      decidedByName: isTaskForce ? actor.name : null,
    })
    .returning()
    .get()
  tell(change, isTaskForce ? 'recuse' : 'ask-recusal', saved)
  return saved
}

interface Decision {
  readonly year: number
  readonly recusalId: string
  readonly step: 'grant' | 'refuse'
  readonly reason?: string | undefined
}

/** Throws common/not-found, assessment/decided, or assessment/reason-needed for a refusal without one. */
export function decideRecusal(change: Change, { year, recusalId, step, reason }: Decision): StoredRecusal {
  const { tx, actor } = change
  demandMarkingStage(change, year)
  const recusal = recusalsOf(tx, year).find((each) => each.recusalId === recusalId)
  if (!recusal) throw new ProblemError('common/not-found', { detail: '没有这项回避申请' })
  if (recusal.state !== 'asked') throw new ProblemError('assessment/decided')
  if (step === 'refuse' && !reason)
    throw new ProblemError('assessment/reason-needed', { detail: '不同意回避，请说明理由' })
  const saved = tx.orm
    .update(assessmentRecusals)
    .set({
      state: step === 'grant' ? 'granted' : 'refused',
      decidedByName: actor.name,
      decisionReason: reason ?? null,
    })
    .where(eq(assessmentRecusals.recusalId, recusalId))
    .returning()
    .get()
  tell(change, `${step}-recusal`, saved)
  return saved
}
