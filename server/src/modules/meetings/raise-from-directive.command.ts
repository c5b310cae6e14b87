import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { raiseFromDirective as endpoint } from '@pianqu/shared/meetings/directive.contract.ts'
import { mayRaiseBlocker } from '@pianqu/shared/meetings/directive.workflow.ts'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { raiseForMeeting } from '../blockers/meeting-blockers.writes.ts'
import { directives } from './directive.tables.ts'
import { demandDirective } from './directive-scope.query.ts'
import {
  addDirectiveStep,
  demandMeeting,
  type StoredDirective,
  saveMeeting,
  tellOfMeeting,
} from './meeting.repository.ts'

type Request = BodyOf<typeof endpoint> & { readonly id: string }

/** Makes a blocker of a directive: whoever leads it has working days for an answer, and what is late goes up by itself. */
export function raiseFromDirective(change: Change, { id, version, ...content }: Request): StoredDirective {
  const { tx, actor, audit } = change
  const directive = demandDirective(tx, actor, id)
  if (directive.version !== version) throw new ProblemError('common/stale')
  if (!mayRaiseBlocker(directive, actor)) {
    const detail = directive.blockerId === null ? '已销号或已撤销的议定事项不转堵点' : '这件议定事项已经转为堵点'
    throw new ProblemError('directive/wrong-state', { detail })
  }
  const { directiveId, number, text, leadUnit, coUnits, dueOn, meetingId } = directive
  const meeting = demandMeeting(tx, meetingId)
  const blocker = raiseForMeeting(change, { ...content, text, leadUnit, coUnits, month: meeting.month })
  const row = { ...directive, blockerId: blocker.blockerId }
  const saved = saveVersion(tx, directives, ['directiveId'], row, directive.version)
  addDirectiveStep(change, { directiveId, step: 'raise', text: blocker.number, proof: null })
  audit({
    action: 'directive.raise',
    subject: `directive:${directiveId}`,
    movesFigures: false,
    detail: { number, text, unitCode: leadUnit, dueOn, blocker: blocker.number },
  })
  tellOfMeeting(change, saveMeeting(tx, meeting))
  return saved
}
