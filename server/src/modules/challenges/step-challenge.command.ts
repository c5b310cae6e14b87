import type { stepChallenge as endpoint } from '@pianqu/shared/challenges/challenge.contract.ts'
import { decideChallengeStep } from '@pianqu/shared/challenges/challenge.workflow.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import {
  faulty,
  loadChallenge,
  milestonesOf,
  putClaimRow,
  type StoredChallenge,
  saveChallenge,
  standingClaims,
} from './challenge.repository.ts'

type Body = BodyOf<typeof endpoint>
type Awards = Extract<Body, { step: 'award' }>['awards']

/** Says of every claim what became of it, and why of those that were chosen. */
function award(change: Change, challengeId: string, awards: Awards): void {
  const claims = standingClaims(change, challengeId)
  const stranger = awards.find(({ unitCode }) => !claims.some((claim) => claim.unitCode === unitCode))
  if (stranger) throw faulty('/awards', `单位“${stranger.unitCode}”没有揭榜，只能从揭榜单位中选定`)
  for (const claim of claims) {
    const reason = awards.find(({ unitCode }) => unitCode === claim.unitCode)?.reason ?? null
    putClaimRow(change, { ...claim, state: reason === null ? 'not-awarded' : 'awarded', reason })
  }
}

function closing({ today }: Change, body: Body): Partial<StoredChallenge> {
  if (body.step === 'publish') return { publishedOn: today }
  if (body.step === 'withdraw') return { closingReason: body.reason, closedOn: today }
  if (body.step === 'award') return {}
  if (body.on > today) throw faulty('/on', `认定日期不能晚于今天（${today}）`)
  return { closingReason: body.reason, closedOn: body.on }
}

/** Publishes, awards, concludes or withdraws a task. */
export function stepChallenge(change: Change, { id, ...body }: Body & { readonly id: string }): void {
  const { actor, today, audit } = change
  const challenge = loadChallenge(change, id)
  const task = {
    ...challenge,
    milestones: milestonesOf(change, id).map(({ state }) => state),
    claims: standingClaims(change, id).length,
  }
  const decision = decideChallengeStep(body.step, task, actor, today)
  if (!decision.allowed) throw new ProblemError(decision.because)
  if (body.step === 'award') award(change, id, body.awards)
  const saved = saveChallenge(change, { ...challenge, ...closing(change, body), state: decision.next }, body.version)
  const awarded =
    body.step === 'award' ? body.awards.map(({ unitCode, reason }) => `${unitCode}：${reason}`) : undefined
  audit({
    action: `challenge.${body.step}`,
    subject: `challenge:${id}`,
    movesFigures: false,
    detail: {
      title: saved.title,
      ...(awarded && { awarded }),
      ...(saved.closingReason && { reason: saved.closingReason }),
    },
  })
}
