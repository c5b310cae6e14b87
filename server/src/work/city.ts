import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Told } from '@pianqu/shared/events/told.ts'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import type { Clock } from '../clock.ts'
import type { Change } from '../db/command.ts'
import type { Database } from '../db/database.ts'

/** The files that prove something, under their hashes. */
interface Evidence {
  keep(bytes: Uint8Array): string
  hashOf(bytes: Uint8Array): string
  read(hash: string): Uint8Array
  stateOf(hash: string): 'kept' | 'missing' | 'changed'
}

/** The city as a job finds it: beside the loop over a connection of its own, in tests the very one that they hold. */
export interface City {
  readonly db: Database
  readonly clock: Clock
  readonly files: Evidence
  readonly anchors: { all(): TrailAnchor[] }
  readonly migrationsFolder: string
  /** One write as somebody, once nobody else is writing: a command like any other. */
  write<Result>(actor: Actor, command: (change: Change) => Result): Promise<Result>
  /** Passes on what is news before the job is done, such as how far it is. */
  tell(events: readonly Told[]): void
}

/** For jobs that ask no city: there is nothing to find in it. */
export const nowhere = {} as City
