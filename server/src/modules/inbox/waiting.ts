import type { Actor } from '@pianqu/shared/access/access.ts'
import type { InboxRow } from '@pianqu/shared/inbox/inbox.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'

export interface InboxReader {
  readonly actor: Actor
  readonly today: Day
  /** UTC instant. */
  readonly at: string
}

/** One thing that waits; of which kind is known by who looked for it. */
export type Waiting = Omit<InboxRow, 'kind'>

/** What of one kind waits for a person. Asked of those alone whose turn it can be. */
export type Look = (db: Database, reader: InboxReader) => Waiting[]
