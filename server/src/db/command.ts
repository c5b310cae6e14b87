import type { Actor } from '@pianqu/shared/access/access.ts'
import { owesEvent, type Told } from '@pianqu/shared/events/told.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import type { TrailActionName, TrailDetail } from '@pianqu/shared/trail-words/trail-actions.ts'
import type { TrailSubject } from '@pianqu/shared/trail-words/trail-subjects.ts'
import { type Clock, momentOf } from '../clock.ts'
import { appendTrail } from './append-trail.ts'
import type { Database, WritableDatabase } from './database.ts'
import { moveRevision } from './journal.ts'
import { type Seals, sealing } from './sealing.ts'
import type { TrailAnchors } from './trail-anchors.ts'

type Said<Detail> = Record<never, never> extends Detail ? { readonly detail?: Detail } : { readonly detail: Detail }

/** One line for the trail: what was done to what, and what the action's declaration asks to be said of it. */
export type AuditLine<Action extends TrailActionName = TrailActionName> = Said<TrailDetail<Action>> & {
  readonly action: Action
  /** What the line is tied to. */
  readonly subject: TrailSubject
  /** Whether figures may differ afterwards; true unless said otherwise, so that none is ever stale by oversight. */
  readonly movesFigures?: boolean
}

/** A line as it is stored, whatever its action. */
interface Written {
  readonly action: TrailActionName
  readonly subject: TrailSubject
  readonly detail?: unknown
  readonly movesFigures?: boolean
}

declare const insideTransaction: unique symbol
/** The database inside a command's transaction; only a command has one, so only a command can write. */
export type Tx = WritableDatabase & { readonly [insideTransaction]: true }

/** What a write is given: the transaction, who asks, when, the pen of the trail, and the voice that tells of it. */
export interface Change {
  readonly tx: Tx
  readonly actor: Actor
  /** UTC instant in the business: on a pinned day it lies on that day. */
  readonly at: string
  /** UTC instant at which it is written down, as the trail has it; what concerns accounts and sessions goes by it. */
  readonly recordedAt: string
  readonly today: Day
  audit<Action extends TrailActionName>(line: AuditLine<Action>): void
  /** Told once the write is committed, and never where it is not. */
  tell(event: Told): void
}

export type Command = <Result>(write: (change: Change) => Result) => Result

/** What commands stand on: where they write, what day it is, and who passes on what they tell. */
export interface Ground {
  readonly db: Database
  readonly clock: Clock
  readonly events: { tell(events: readonly Told[]): void }
  readonly anchors: Pick<TrailAnchors, 'keep'>
}

/** Throws where a line says that people's pages have changed and nobody is told of it. */
function demandTold(lines: readonly Written[], told: ReadonlyMap<string, Told>): void {
  const abouts = new Set([...told.values()].map(({ about }) => about))
  const untold = lines.find((line) => owesEvent(line) && !abouts.has(line.subject))
  if (untold) throw new Error(`${untold.action} on ${untold.subject} tells nobody`)
}

/** What is told, each once: an event about the same takes the place of the one before it. */
function voice() {
  const told = new Map<string, Told>()
  return {
    told,
    tell(event: Told): void {
      const key = `${event.name} ${event.about}`
      told.delete(key)
      told.set(key, event)
    },
  }
}

/** The lines of one command, the last of which says what the tables that it wrote to come to. Returns where the trail is. */
function appendLines(tx: Tx, by: { at: string; actor: Actor }, lines: readonly Written[], seals: Seals | null) {
  let last: TrailAnchor | undefined
  for (const [index, { movesFigures: _, ...said }] of lines.entries()) {
    last = appendTrail(tx, { ...by, ...said, seals: index === lines.length - 1 ? seals : null })
  }
  return last
}

/**
 * Opens commands for one actor: each runs in one immediate transaction, leaves at least one line of trail and, where that
 * says so, an event; events are passed on after the commit, in the order of their last telling.
 */
export function commandsOf({ db, clock, events, anchors }: Ground, actor: Actor): Command {
  return (write) => {
    if (db.sqlite.inTransaction) throw new Error('A command inside another would tell of what is not committed')
    const { told, tell } = voice()
    const tx = db as Tx
    const writeAndSay = (sums: () => Seals | null) => {
      const lines: Written[] = []
      const [at, recordedAt] = [momentOf(clock), clock.now().toISOString()]
      const audit = (line: Written) => void lines.push(line)
      const written = write({ tx, actor, at, recordedAt, today: clock.today(), audit, tell })
      if (lines.length === 0) throw new Error('A command wrote without leaving a line in the trail')
      demandTold(lines, told)
      moveRevision(tx, { always: lines.some(({ movesFigures = true }) => movesFigures) })
      return { written, last: appendLines(tx, { at: recordedAt, actor }, lines, sums()) }
    }
    const { written, last } = sealing(db, (sums) => db.sqlite.transaction(writeAndSay).immediate(sums))
    if (last) anchors.keep(last)
    events.tell([...told.values()])
    return written
  }
}
