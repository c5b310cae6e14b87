import { may } from '@pianqu/shared/access/access.ts'
import type { stepSupervision as endpoint } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { blockerById, type StoredSupervision, tellOf } from './blocker.repository.ts'
import { supervisions } from './blocker.tables.ts'
import { demandBlocker } from './blocker-scope.query.ts'
import { supervisionSteps } from './supervision-rows.query.ts'

type Body = BodyOf<typeof endpoint>

function changesOf({ actor, at }: Change, body: Body): Partial<StoredSupervision> {
  if (body.step === 'sign') return { state: 'signed', signedBy: actor.name, signedAt: at }
  if (body.step === 'finish') return { state: 'done', doneBy: actor.name, doneAt: at }
  return { state: 'reported', feedback: body.text, feedbackBy: actor.name, feedbackAt: at }
}

/** Signs for an order of supervision, reports on it, or calls it done. */
export function stepSupervision(change: Change, { id, ...body }: Body & { readonly id: string }): void {
  const { tx, actor, audit } = change
  const order = tx.orm.select().from(supervisions).where(eq(supervisions.supervisionId, id)).get()
  const blocker = order && blockerById(tx, order.blockerId)
  if (!order || !blocker) throw new ProblemError('common/not-found', { detail: '没有这份督办单' })
  demandBlocker(tx, actor, blocker.blockerId)
  const isOwn = body.step === 'finish' ? may(actor, 'blockers:assign') : actor.unitCode === order.unitCode
  if (!isOwn) throw new ProblemError('auth/forbidden')
  if (!supervisionSteps(order, actor).includes(body.step)) throw new ProblemError('supervision/wrong-state')
  saveVersion(tx, supervisions, ['supervisionId'], { ...order, ...changesOf(change, body) }, body.version)
  audit({
    action: `supervision.${body.step}`,
    subject: `supervision:${id}`,
    movesFigures: false,
    detail: { order: order.number, number: blocker.number, ...(body.step === 'report' && { text: body.text }) },
  })
  tellOf(change, blocker)
}
