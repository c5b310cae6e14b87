import { randomUUID } from 'node:crypto'
import type { stepMilestone as endpoint } from '@pianqu/shared/challenges/challenge.contract.ts'
import type { MilestoneContent } from '@pianqu/shared/challenges/challenge.schema.ts'
import { decideMilestoneStep } from '@pianqu/shared/challenges/challenge.workflow.ts'
import type { BodyOf, ParamsOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import {
  claimOf,
  faulty,
  loadChallenge,
  milestonesOf,
  type StoredChallenge,
  type StoredMilestone,
  saveMilestone,
} from './challenge.repository.ts'
import { challengeMilestones } from './challenge.tables.ts'

type Body = BodyOf<typeof endpoint>

/** Milestones move no figure. */
const lineOf = ({ challengeId }: StoredChallenge) =>
  ({ subject: `challenge:${challengeId}`, movesFigures: false }) as const

/** Sets a milestone for a unit that was awarded the task. Returns its id. */
export function addMilestone(change: Change, { id, ...content }: MilestoneContent & { readonly id: string }): string {
  const challenge = loadChallenge(change, id)
  if (challenge.state !== 'awarded') throw new ProblemError('challenge/wrong-state')
  if (claimOf(change, id, content.unitCode)?.state !== 'awarded') {
    throw faulty('/unitCode', '节点只能定给中榜单位，请从列表中选择')
  }
  const milestoneId = randomUUID()
  change.tx.orm
    .insert(challengeMilestones)
    .values({ ...content, milestoneId, challengeId: id, state: 'open' })
    .run()
  const { title: milestone, dueOn, unitCode } = content
  change.audit({
    action: 'challenge.add-milestone',
    ...lineOf(challenge),
    detail: { title: challenge.title, milestone, dueOn, unitCode },
  })
  return milestoneId
}

function stepped({ today }: Change, milestone: StoredMilestone, body: Body): Partial<StoredMilestone> {
  if (body.step !== 'report') return { note: body.note || milestone.note }
  if (body.doneOn > today) throw faulty('/doneOn', `完成日期不能晚于今天（${today}）`)
  return { proof: body.proof, doneOn: body.doneOn }
}

/** Reports, confirms or sends back a milestone. */
export function stepMilestone(change: Change, { id, milestoneId, ...body }: Body & ParamsOf<typeof endpoint>): void {
  const { actor, audit } = change
  const challenge = loadChallenge(change, id)
  const milestone = milestonesOf(change, id).find((one) => one.milestoneId === milestoneId)
  if (!milestone) throw new ProblemError('common/not-found', { detail: '没有这个节点' })
  const decision = decideMilestoneStep(body.step, { ...milestone, challengeState: challenge.state }, actor)
  if (!decision.allowed) throw new ProblemError(decision.because)
  const changes = stepped(change, milestone, body)
  saveMilestone(change, { ...milestone, ...changes, state: decision.next }, body.version)
  const told = { title: challenge.title, milestone: milestone.title }
  if (body.step === 'report') {
    const { doneOn, proof } = body
    audit({ action: 'challenge.report-milestone', ...lineOf(challenge), detail: { ...told, doneOn, proof } })
  } else {
    const note = body.note || milestone.note
    audit({ action: `challenge.${body.step}-milestone`, ...lineOf(challenge), detail: { ...told, note } })
  }
}
