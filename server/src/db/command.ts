import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Clock } from '../clock.ts'
import { appendTrail } from './append-trail.ts'
import type { Database } from './database.ts'
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
export type Tx = Database & { readonly [insideTransaction]: true }

/** What a write is given: the transaction, who asks, when, and the pen of the trail. */
export interface Change {
  readonly tx: Tx
  readonly actor: Actor
  /** UTC instant. */
  readonly at: string
  readonly today: Day
  audit(line: AuditLine): void
}

export type Command = <Result>(write: (change: Change) => Result) => Result

/** Opens commands for one actor: each runs in one immediate transaction and leaves at least one line of trail. */
export function commandsOf(db: Database, clock: Clock, actor: Actor): Command {
  return (write) =>
    db.sqlite
      .transaction(() => {
        let lines = 0
        let movesFigures = false
        const at = clock.now().toISOString()
        const audit = ({ movesFigures: moves = true, ...line }: AuditLine) => {
          appendTrail(db, { at, actor, ...line })
          lines += 1
          movesFigures ||= moves
        }
        const result = write({
          tx: db as Tx,
          actor,
          at,
          today: clock.today(),
          audit,
        })
        if (lines === 0) throw new Error('A command wrote without leaving a line in the trail')
        if (movesFigures) growRevision(db)
        return result
      })
      .immediate()
}
