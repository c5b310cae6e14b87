import type { Actor } from '@pianqu/shared/access/access.ts'
import { owesEvent, type Told } from '@pianqu/shared/events/told.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Clock } from '../clock.ts'
import { appendTrail } from './append-trail.ts'
import type { Database, WritableDatabase } from './database.ts'
import { growRevision } from './revision.ts'

/** One line for the trail: what was done to what. */
export interface AuditLine {
  readonly action: string
  /** `project:P0001`, `import:…`: what the line is tied to. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, unknown>>
  /** Whether figures may differ afterwards; true unless said otherwise, so that none is ever stale by oversight. */
  readonly movesFigures?: boolean
}

declare const insideTransaction: unique symbol
/** The database inside a command's transaction; only a command has one, so only a command can write. */
export type Tx = WritableDatabase & { readonly [insideTransaction]: true }

/** What a write is given: the transaction, who asks, when, the pen of the trail, and the voice that tells of it. */
export interface Change {
  readonly tx: Tx
  readonly actor: Actor
  /** UTC instant. */
  readonly at: string
  readonly today: Day
  audit(line: AuditLine): void
  /** Told once the write is committed, and never where it is not. */
  tell(event: Told): void
}

export type Command = <Result>(write: (change: Change) => Result) => Result

/** What commands stand on: where they write, what day it is, and who passes on what they tell. */
export interface Ground {
  readonly db: Database
  readonly clock: Clock
  readonly events: { tell(events: readonly Told[]): void }
}

/** Throws where a line says that people's pages have changed and nobody is told of it. */
function demandTold(lines: readonly AuditLine[], told: ReadonlyMap<string, Told>): void {
  const abouts = new Set([...told.values()].map(({ about }) => about))
  const untold = lines.find((line) => owesEvent(line) && !abouts.has(line.subject))
  if (untold) throw new Error(`${untold.action} on ${untold.subject} tells nobody`)
}

/**
 * Opens commands for one actor: each runs in one immediate transaction, leaves at least one line of trail and, where that
 * says so, an event; events are passed on after the commit, in the order of their last telling.
 */
export function commandsOf({ db, clock, events }: Ground, actor: Actor): Command {
  return (write) => {
    if (db.sqlite.inTransaction) throw new Error('A command inside another would tell of what is not committed')
    const told = new Map<string, Told>()
    const result = db.sqlite
      .transaction(() => {
        const lines: AuditLine[] = []
        const tx = db as Tx
        const at = clock.now().toISOString()
        const audit = (line: AuditLine) => {
          const { movesFigures: _, ...said } = line
          appendTrail(tx, { at, actor, ...said })
          lines.push(line)
        }
        const tell = (event: Told) => {
          const key = `${event.name} ${event.about}`
          told.delete(key)
          told.set(key, event)
        }
        const written = write({ tx, actor, at, today: clock.today(), audit, tell })
        if (lines.length === 0) throw new Error('A command wrote without leaving a line in the trail')
        demandTold(lines, told)
        if (lines.some(({ movesFigures = true }) => movesFigures)) growRevision(tx)
        return written
      })
      .immediate()
    events.tell([...told.values()])
    return result
  }
}
