import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { rearranged } from '@pianqu/shared/meetings/arrange.ts'
import type { stepMeeting as endpoint } from '@pianqu/shared/meetings/meeting.contract.ts'
import { instantWords } from '@pianqu/shared/time/instant-text.ts'
import type { Change } from '../../db/command.ts'
import { draftEdition } from './draft-edition.writes.ts'
import {
  addMove,
  demandMeeting,
  type StoredMeeting,
  saveMeeting,
  storedItems,
  tellOfMeeting,
  writeItems,
} from './meeting.repository.ts'
import { meetingTitle } from './meeting-title.facts.ts'
import { computedAgenda, demandSnapshot, itemMade } from './prepare-meeting.command.ts'

type Body = BodyOf<typeof endpoint>
type BodyOfStep<Step extends Body['step']> = Extract<Body, { step: Step }>

const wrongState = (detail: string) => new ProblemError('meeting/wrong-state', { detail })

function demandState({ state }: StoredMeeting, wanted: StoredMeeting['state'], detail: string): void {
  if (state !== wanted) throw wrongState(detail)
}

/** What people made of the agenda stays, and the rest is computed anew. */
function computeAnew({ tx }: Change, meeting: StoredMeeting): void {
  const standing = storedItems(tx, meeting.meetingId).map((item) => ({ ...item, id: item.itemId }))
  const items = rearranged(standing, computedAgenda(tx, meeting), itemMade(meeting))
  writeItems(
    tx,
    meeting.meetingId,
    items.map(({ id: _, ...item }) => item),
  )
}

function repin(change: Change, meeting: StoredMeeting): StoredMeeting {
  demandState(meeting, 'planned', '会议已经开始，快照已冻结，不能改用别的快照')
  const snapshot = demandSnapshot(change.tx, meeting.month)
  if (snapshot === meeting.snapshot) throw wrongState(`已经是最新的快照${snapshot}`)
  const saved = saveMeeting(change.tx, { ...meeting, snapshot })
  computeAnew(change, saved)
  return saved
}

/** From now on neither the figures nor what is on the agenda moves by itself. */
function open(change: Change, meeting: StoredMeeting): StoredMeeting {
  demandState(meeting, 'planned', '会议已经开过')
  computeAnew(change, meeting)
  return saveMeeting(change.tx, { ...meeting, state: 'open', openedAt: change.at })
}

const noLease = { lease: null, leaseById: null, leaseByName: null, leaseAt: null } as const

function close(change: Change, meeting: StoredMeeting): StoredMeeting {
  demandState(meeting, 'open', '会议没有在进行，不能结束')
  const { tx, at, actor } = change
  addMove(tx, { meetingId: meeting.meetingId, itemId: null, movedAt: at, at, byName: actor.name })
  const saved = saveMeeting(tx, { ...meeting, ...noLease, state: 'closed', closedAt: at })
  draftEdition(change, saved, null)
  return saved
}

/** One window presents. Another one of the same person takes over by itself, that of somebody else only when it says so. */
function take(
  { tx, actor, at }: Change,
  meeting: StoredMeeting,
  { lease, takeover }: BodyOfStep<'take'>,
): StoredMeeting {
  demandState(meeting, 'open', '会议没有在进行，不能演示')
  if (meeting.lease !== null && meeting.leaseById !== actor.userId && !takeover) {
    const since = meeting.leaseAt === null ? '' : `，自${instantWords(meeting.leaseAt)}起`
    throw new ProblemError('meeting/presented', {
      detail: `${meeting.leaseByName}正在演示${since}；需要时请选择“接管演示”`,
    })
  }
  return saveMeeting(tx, { ...meeting, lease, leaseById: actor.userId, leaseByName: actor.name, leaseAt: at })
}

function release({ tx }: Change, meeting: StoredMeeting, { lease }: BodyOfStep<'release'>): StoredMeeting {
  if (meeting.lease !== lease) throw new ProblemError('meeting/lease-lost', { detail: '这个窗口已经不在演示' })
  return saveMeeting(tx, { ...meeting, ...noLease })
}

const results: {
  readonly [Step in Body['step']]: (change: Change, meeting: StoredMeeting, body: BodyOfStep<Step>) => StoredMeeting
} = { repin, open, close, take, release }

/** Takes a step with a meeting. */
export function stepMeeting(change: Change, { id, ...body }: Body & { readonly id: string }): StoredMeeting {
  const { tx, audit } = change
  const meeting = demandMeeting(tx, id)
  if ('version' in body && meeting.version !== body.version) throw new ProblemError('common/stale')
  // Each step is given its own body, which the compiler cannot follow through the table.
  const saved = (results[body.step] as (...given: [Change, StoredMeeting, Body]) => StoredMeeting)(
    change,
    meeting,
    body,
  )
  const isTaken = body.step === 'take' && meeting.leaseById !== null && meeting.leaseById !== change.actor.userId
  audit({
    action: `meeting.${body.step}`,
    subject: `meeting:${meeting.meetingId}`,
    movesFigures: false,
    detail: {
      title: meetingTitle(meeting),
      ...((body.step === 'repin' || body.step === 'open') && { snapshot: saved.snapshot }),
      ...(isTaken && { from: meeting.leaseByName }),
      ...(body.step === 'close' && { edition: 1 }),
    },
  })
  tellOfMeeting(change, saved)
  return saved
}
