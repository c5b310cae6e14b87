import type { RoundStep } from '@pianqu/shared/assessment/round.contract.ts'
import { decideRoundStep } from '@pianqu/shared/assessment/round.workflow.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { basisRefusal, computeResults } from './results/compute-results.query.ts'
import { freezeResult } from './results/freeze-result.writes.ts'
import { saveRound } from './round.repository.ts'
import { markingBoard } from './round-page.query.ts'
import { demandRound, roundDirections } from './rounds.query.ts'

interface Request {
  readonly year: number
  readonly step: RoundStep
  readonly version: number
  readonly reason?: string | undefined
}

/** Both directions at once, or none. Throws assessment/not-connected. */
function publish(change: Change, year: number) {
  const of = roundDirections(change.tx, year)
  for (const each of of) {
    const refusal = basisRefusal(change.tx, year, each)
    if (refusal) throw new ProblemError('assessment/not-connected', { detail: refusal })
  }
  return of.map(({ direction }) => {
    const result = computeResults(change.tx, { year, direction })
    return freezeResult(change, { year, direction, version: 1 }, { ...result, because: null, changes: [] })
  })
}

/** Takes the round a step on, or from audit back to the replies. */
export function takeRoundStep(change: Change, { year, step, version, reason }: Request): void {
  const { tx, today, audit } = change
  const round = demandRound(tx, year)
  if (round.version !== version) throw new ProblemError('common/stale')
  const missing = markingBoard(tx, year).rows.filter(({ standing }) => standing !== 'handed-in')
  const decision = decideRoundStep(step, { ...round, today, isComplete: missing.length === 0, reason })
  if (!decision.allowed) throw new ProblemError(decision.because, { detail: decision.detail })
  const results = step === 'publish' ? publish(change, year) : undefined
  const publishedOn = decision.next === 'published' ? today : null
  saveRound(tx, { ...round, stage: decision.next, publishedOn }, version)
  const line = { subject: `assessment:${year}`, movesFigures: step === 'publish' } as const
  const said = { ...(reason && { reason }), ...(results && { results }) }
  if (step === 'close-marking') {
    const notHandedIn = missing.map(({ raterName }) => raterName)
    audit({ action: 'assessment.close-marking', ...line, detail: { ...said, notHandedIn } })
  } else audit({ action: `assessment.${step}`, ...line, detail: said })
}
