import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { stepDirective as endpoint } from '@pianqu/shared/meetings/directive.contract.ts'
import { decideDirectiveStep } from '@pianqu/shared/meetings/directive.workflow.ts'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { demandCoUnits, demandUnit } from '../units/named-unit.facts.ts'
import { directives } from './directive.tables.ts'
import { demandDirective } from './directive-scope.query.ts'
import { newEdition } from './give-directive.command.ts'
import {
  addDirectiveStep,
  demandMeeting,
  type StoredDirective,
  saveMeeting,
  tellOfMeeting,
} from './meeting.repository.ts'

type Body = BodyOf<typeof endpoint>
type BodyOfStep<Step extends Body['step']> = Extract<Body, { step: Step }>

function amended({ tx }: Change, directive: StoredDirective, body: BodyOfStep<'amend'>): Partial<StoredDirective> {
  const leadUnit = body.leadUnit === undefined ? directive.leadUnit : demandUnit(tx, body.leadUnit, '/leadUnit').code
  return {
    text: body.text ?? directive.text,
    leadUnit,
    coUnits: demandCoUnits(tx, body.coUnits ?? directive.coUnits, leadUnit),
    dueOn: body.dueOn === undefined ? directive.dueOn : body.dueOn,
  }
}

const changesOf: {
  readonly [Step in Body['step']]: (
    change: Change,
    directive: StoredDirective,
    body: BodyOfStep<Step>,
  ) => Partial<StoredDirective>
} = {
  report: ({ actor, today }, _directive, { text, proof }) => ({
    report: text,
    proof,
    reportedById: actor.userId,
    reportedBy: actor.name,
    reportedOn: today,
  }),
  confirm: ({ actor }) => ({ confirmedBy: actor.name }),
  sendBack: () => ({ confirmedBy: null }),
  withdraw: () => ({}),
  amend: amended,
}

function saidIn(body: Body): { readonly text: string | null; readonly proof: string | null } {
  const text = 'reason' in body ? body.reason : 'text' in body ? body.text : 'note' in body ? body.note : null
  return { text: text || null, proof: body.step === 'report' ? body.proof : null }
}

/** What the minutes say changes with these. */
const changesMinutes: ReadonlySet<Body['step']> = new Set(['withdraw', 'amend'])

/** Takes a step with a directive. */
export function stepDirective(change: Change, { id, ...body }: Body & { readonly id: string }): StoredDirective {
  const { tx, actor, audit } = change
  const directive = demandDirective(tx, actor, id)
  if (directive.version !== body.version) throw new ProblemError('common/stale')
  const decision = decideDirectiveStep(body.step, directive, actor)
  if (!decision.allowed) throw new ProblemError(decision.because)
  // Each step is given its own body, which the compiler cannot follow through the table.
  const changes = (changesOf[body.step] as (...given: [Change, StoredDirective, Body]) => Partial<StoredDirective>)(
    change,
    directive,
    body,
  )
  const { directiveId } = directive
  const row = { ...directive, ...changes, state: decision.next }
  const saved = saveVersion(tx, directives, ['directiveId'], row, directive.version)
  const said = saidIn(body)
  addDirectiveStep(change, { directiveId, step: body.step, ...said })
  audit({
    action: `directive.${body.step}`,
    subject: `directive:${directiveId}`,
    movesFigures: false,
    detail: {
      number: saved.number,
      text: saved.text,
      unitCode: saved.leadUnit,
      dueOn: saved.dueOn,
      ...(said.text !== null && { reason: said.text }),
      ...(said.proof !== null && { proof: said.proof }),
    },
  })
  const meeting = saveMeeting(tx, demandMeeting(tx, saved.meetingId))
  if (meeting.state === 'closed' && changesMinutes.has(body.step)) {
    newEdition(change, meeting, `${body.step === 'amend' ? '更改' : '撤销'}${saved.number}：${said.text ?? ''}`)
  }
  tellOfMeeting(change, meeting)
  return saved
}
