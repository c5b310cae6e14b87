import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { giveDirective as endpoint } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Change } from '../../db/command.ts'
import { raiseForMeeting } from '../blockers/meeting-blockers.writes.ts'
import { demandCoUnits, demandUnit } from '../units/named-unit.facts.ts'
import { directives } from './directive.tables.ts'
import { draftEdition } from './draft-edition.writes.ts'
import {
  addDirectiveStep,
  demandMeeting,
  nextDirectiveNumber,
  type StoredDirective,
  type StoredItem,
  type StoredMeeting,
  saveMeeting,
  storedItems,
  tellOfMeeting,
} from './meeting.repository.ts'
import { meetingTitle } from './meeting-title.facts.ts'
import { figuresOf } from './said-by-snapshot.query.ts'

type Request = BodyOf<typeof endpoint> & { readonly id: string }

function itemOf({ tx }: Change, { meetingId }: StoredMeeting, itemId: string | undefined): StoredItem | null {
  if (itemId === undefined) return null
  const found = storedItems(tx, meetingId).find((item) => item.itemId === itemId)
  if (found) return found
  const message = '议程里没有这一项，请从议程中选择'
  throw new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/itemId', code: 'custom', message }],
  })
}

function blockerOf(change: Change, meeting: StoredMeeting, item: StoredItem | null, request: Request): string | null {
  const { blockerType, text, leadUnit, coUnits } = request
  if (blockerType === undefined) return null
  const { kind, code } = item?.subject ?? { kind: 'city', code: '' }
  if (kind !== 'project' && kind !== 'area') {
    const message = '只有片区或项目的议程才能转为堵点；请改选议程，或不转堵点'
    throw new ProblemError('common/malformed', {
      detail: message,
      errors: [{ pointer: '/blockerType', code: 'custom', message }],
    })
  }
  return raiseForMeeting(change, {
    projectCode: kind === 'project' ? code : null,
    areaCode: kind === 'area' ? code : null,
    type: blockerType,
    text,
    leadUnit,
    coUnits,
    ask: null,
    costYuan: null,
    delayDays: null,
    month: meeting.month,
  }).blockerId
}

/** It was typed before it arrived, and not before the clock of the server says so. */
const typedAtOf = ({ typedAt }: Request, at: string): string => (typedAt === undefined || typedAt > at ? at : typedAt)

/** Records what a meeting decides; what arrives after it was closed makes a new edition of its minutes. */
export function giveDirective(change: Change, request: Request): StoredDirective {
  const { tx, actor, at, audit } = change
  const { id, text, conclusion, dueOn, clientKey } = request
  const meeting = demandMeeting(tx, id)
  const item = itemOf(change, meeting, request.itemId)
  const lead = demandUnit(tx, request.leadUnit, '/leadUnit')
  const directive = tx.orm
    .insert(directives)
    .values({
      directiveId: randomUUID(),
      number: nextDirectiveNumber(tx, meeting.heldOn),
      meetingId: meeting.meetingId,
      itemId: item?.itemId ?? null,
      conclusion,
      text,
      leadUnit: lead.code,
      coUnits: demandCoUnits(tx, request.coUnits, lead.code),
      dueOn,
      cause: item ? figuresOf(tx, meeting.snapshot, item.subject) : [],
      blockerId: blockerOf(change, meeting, item, { ...request, leadUnit: lead.code }),
      state: 'open',
      clientKey: clientKey ?? null,
      typedAt: typedAtOf(request, at),
      byId: actor.userId,
      byName: actor.name,
      at,
    })
    .returning()
    .get()
  const { directiveId, number, typedAt } = directive
  addDirectiveStep(change, { directiveId, step: 'give', text: null, proof: null })
  audit({
    action: 'directive.give',
    subject: `directive:${directiveId}`,
    movesFigures: false,
    detail: { number, text, unitCode: lead.code, dueOn, ...(typedAt !== at && { typedAt }) },
  })
  const saved = saveMeeting(tx, meeting)
  if (saved.state === 'closed') newEdition(change, saved, `增记${number}`)
  tellOfMeeting(change, saved)
  return directive
}

/** A change after the meeting was closed is an edition of its own, with its line. */
export function newEdition(change: Change, meeting: StoredMeeting, reason: string): void {
  const edition = draftEdition(change, meeting, reason)
  change.audit({
    action: 'meeting.edition',
    subject: `meeting:${meeting.meetingId}`,
    movesFigures: false,
    detail: { title: meetingTitle(meeting), edition },
  })
}
