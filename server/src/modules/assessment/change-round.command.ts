import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { ResultBasis } from '@pianqu/shared/assessment/mark.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { assessmentRoundDirections } from './assessment.tables.ts'
import { basisRefusal } from './results/compute-results.query.ts'
import { saveRound } from './round.repository.ts'
import { demandRound, roundDirection } from './rounds.query.ts'

interface Versioned {
  readonly year: number
  readonly version: number
  readonly reason: string
}

/** Moves the last day of marking, while marking; never into the past. */
export function changeRound(
  change: Change,
  { year, version, reason, markingDue }: Versioned & { markingDue: Day },
): void {
  const { tx, today, audit } = change
  const round = demandRound(tx, year)
  if (round.stage !== 'marking') throw new ProblemError('assessment/wrong-stage', { detail: '评分已经结束' })
  if (markingDue < today) throw new ProblemError('common/malformed', { detail: '评分截止日期不能早于今天' })
  saveRound(tx, { ...round, markingDue }, version)
  audit({
    action: 'assessment.change-due',
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { from: round.markingDue, markingDue, reason },
  })
}

interface Basis extends Versioned {
  readonly direction: Direction
  readonly basis: ResultBasis
}

/** Only where the basis of the scheme is refused: with the marks in sight nobody chooses what suits. */
export function chooseBasis(change: Change, { year, version, reason, direction, basis }: Basis): void {
  const { tx, audit } = change
  const round = demandRound(tx, year)
  if (round.stage !== 'audit') {
    throw new ProblemError('assessment/wrong-stage', { detail: '结果口径只能在审核阶段另选' })
  }
  const of = roundDirection(tx, year, direction)
  const own = { ...of, basis: of.scheme.content.basis }
  if (!basisRefusal(tx, year, own)) {
    const detail = `“${directionNames[direction]}”方案规定的结果口径可以使用，看到评分后不能另选`
    throw new ProblemError('assessment/basis-stands', { detail })
  }
  const refusal = basisRefusal(tx, year, { ...of, basis })
  if (refusal) throw new ProblemError('assessment/not-connected', { detail: refusal })
  saveRound(tx, round, version)
  tx.orm
    .update(assessmentRoundDirections)
    .set({ basis, basisReason: reason })
    .where(and(eq(assessmentRoundDirections.year, year), eq(assessmentRoundDirections.direction, direction)))
    .run()
  audit({
    action: 'assessment.choose-basis',
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { direction, basis, reason },
  })
}
