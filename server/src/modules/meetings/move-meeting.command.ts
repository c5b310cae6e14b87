import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { moveMeeting as endpoint } from '@pianqu/shared/meetings/meeting.contract.ts'
import type { Change } from '../../db/command.ts'
import {
  addMove,
  demandMeeting,
  movesOf,
  type StoredMeeting,
  saveMeeting,
  storedItems,
  tellOfMeeting,
} from './meeting.repository.ts'
import { meetingTitle } from './meeting-title.facts.ts'

type Request = BodyOf<typeof endpoint> & { readonly id: string }

/** What is told later was done between the last move and now, whatever the clock of its window says. */
function doneAt({ tx, at }: Change, meeting: StoredMeeting, told: string | undefined): string {
  const earliest = movesOf(tx, meeting.meetingId).at(-1)?.movedAt ?? meeting.openedAt ?? at
  const wanted = told ?? at
  return wanted < earliest ? earliest : wanted > at ? at : wanted
}

/** Brings an item to the front of a meeting that goes on, or none. */
export function moveMeeting(change: Change, { id, lease, itemId, at: told }: Request): StoredMeeting {
  const { tx, actor, at, audit } = change
  const meeting = demandMeeting(tx, id)
  if (meeting.state !== 'open') throw new ProblemError('meeting/wrong-state', { detail: '会议没有在进行，不能翻页' })
  if (meeting.lease !== lease) {
    const detail = meeting.leaseByName === null ? '这个窗口没有在演示' : `演示已由${meeting.leaseByName}接管`
    throw new ProblemError('meeting/lease-lost', { detail })
  }
  const item = itemId === null ? null : storedItems(tx, meeting.meetingId).find((each) => each.itemId === itemId)
  if (item === undefined || (item !== null && item.droppedBy !== null)) {
    throw new ProblemError('common/not-found', { detail: '议程里没有这一项' })
  }
  addMove(tx, { meetingId: meeting.meetingId, itemId, movedAt: doneAt(change, meeting, told), at, byName: actor.name })
  const saved = saveMeeting(tx, meeting)
  audit({
    action: 'meeting.move',
    subject: `meeting:${meeting.meetingId}`,
    movesFigures: false,
    detail: { title: meetingTitle(meeting), item: item?.title ?? null },
  })
  tellOfMeeting(change, saved)
  return saved
}
