import { randomUUID } from 'node:crypto'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { inOrderOf } from '@pianqu/shared/meetings/arrange.ts'
import type { changeAgenda as endpoint } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Change } from '../../db/command.ts'
import {
  demandMeeting,
  type StoredItem,
  type StoredMeeting,
  saveMeeting,
  storedItems,
  tellOfMeeting,
  writeItems,
} from './meeting.repository.ts'
import { meetingTitle } from './meeting-title.facts.ts'

type Body = BodyOf<typeof endpoint>
type BodyOfStep<Step extends Body['step']> = Extract<Body, { step: Step }>

interface Standing {
  readonly change: Change
  readonly meeting: StoredMeeting
  readonly items: readonly StoredItem[]
}

function demandItem(items: readonly StoredItem[], itemId: string): StoredItem {
  const found = items.find((item) => item.itemId === itemId)
  if (!found) throw new ProblemError('common/not-found', { detail: '议程里没有这一项' })
  return found
}

const changed = (items: readonly StoredItem[], itemId: string, changes: Partial<StoredItem>): StoredItem[] => {
  const found = demandItem(items, itemId)
  return items.map((item) => (item === found ? { ...item, ...changes } : item))
}

function added({ change, meeting, items }: Standing, body: BodyOfStep<'add'>): StoredItem[] {
  const id = randomUUID()
  const item: StoredItem = {
    meetingId: meeting.meetingId,
    itemId: `added:city:${id}`,
    position: 0,
    kind: 'added',
    title: body.title,
    rule: `${change.actor.name}增列：${body.reason}`,
    subject: { kind: 'city', code: id, name: body.title },
    members: [],
    plannedSeconds: body.plannedSeconds ?? meeting.rule.seconds.added,
    addedBy: change.actor.name,
    addedReason: body.reason,
    droppedBy: null,
    droppedReason: null,
    note: null,
  }
  return [...items, item]
}

function dropped({ change, items }: Standing, { itemId, reason }: BodyOfStep<'drop'>): StoredItem[] {
  if (demandItem(items, itemId).droppedBy !== null) {
    throw new ProblemError('meeting/wrong-state', { detail: '这一项已经撤下' })
  }
  return changed(items, itemId, { droppedBy: change.actor.name, droppedReason: reason })
}

function ordered({ items }: Standing, { itemIds }: BodyOfStep<'order'>): StoredItem[] {
  for (const itemId of itemIds) demandItem(items, itemId)
  return inOrderOf(
    items.map((item) => ({ ...item, id: item.itemId })),
    itemIds,
  ).map(({ id: _, ...item }) => item)
}

const results: { readonly [Step in Body['step']]: (standing: Standing, body: BodyOfStep<Step>) => StoredItem[] } = {
  add: added,
  drop: dropped,
  restore: ({ items }, { itemId }) => changed(items, itemId, { droppedBy: null, droppedReason: null }),
  order: ordered,
  plan: ({ items }, { itemId, plannedSeconds }) => changed(items, itemId, { plannedSeconds }),
  note: ({ items }, { itemId, note }) => changed(items, itemId, { note: note || null }),
}

function demandChangeable({ state }: StoredMeeting): void {
  if (state !== 'closed') return
  throw new ProblemError('meeting/wrong-state', { detail: '会议已经结束，议程不能再改；要改纪要请更改议定事项' })
}

/** Adds, drops, restores, orders, plans or annotates what is on the agenda. */
export function changeAgenda(change: Change, { id, ...body }: Body & { readonly id: string }): StoredMeeting {
  const { tx, audit } = change
  const meeting = demandMeeting(tx, id)
  if (meeting.version !== body.version) throw new ProblemError('common/stale')
  demandChangeable(meeting)
  const items = storedItems(tx, meeting.meetingId)
  // Each step is given its own body, which the compiler cannot follow through the table.
  const result = (results[body.step] as (standing: Standing, body: Body) => StoredItem[])(
    { change, meeting, items },
    body,
  )
  writeItems(tx, meeting.meetingId, result)
  const saved = saveMeeting(tx, meeting)
  const named = 'itemId' in body ? items.find(({ itemId }) => itemId === body.itemId)?.title : undefined
  const about = 'title' in body ? body.title : named
  audit({
    action: `agenda.${body.step}`,
    subject: `meeting:${meeting.meetingId}`,
    movesFigures: false,
    detail: {
      title: meetingTitle(meeting),
      ...(about !== undefined && { item: about }),
      ...('reason' in body && { reason: body.reason }),
      ...(body.step === 'plan' && { seconds: body.plannedSeconds }),
    },
  })
  tellOfMeeting(change, saved)
  return saved
}
