import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Clock } from '../clock.ts'
import { commandsOf } from '../db/command.ts'
import type { Database } from '../db/database.ts'
import type { Disk } from '../db/disk.ts'
import type { TrailAnchors } from '../db/trail-anchors.ts'
import type { City } from '../work/city.ts'
import type { WorkPool } from '../work/work-pool.ts'
import type { WriteTurn } from '../work/write-turn.ts'
import type { EventBus } from './event-bus.ts'
import type { FileStore } from './file-store.ts'
import type { Settings } from './settings.ts'

/** What the whole server stands on; made once in main, and once per test. */
export interface World {
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly events: EventBus
  readonly anchors: TrailAnchors
  /** Where heavy work is done. */
  readonly pool: WorkPool
  /** Whose turn it is to write: who awaits something asks again before it writes. */
  readonly writing: WriteTurn
  readonly version: string
  /** Where browsers reach the server, for the Origin check and Secure cookies; undefined: wherever they ask. */
  readonly publicUrl: string | undefined
  readonly settings: Settings
  readonly databasePath: string
  readonly disk: Disk
  readonly migrationsFolder: string
}

/** The world as a job finds it that is done here. */
export const cityOf = (world: World): City => ({
  ...world,
  write: async (actor, command) => {
    await world.writing.free()
    return commandsOf(world, actor)(command)
  },
  tell: (events) => world.events.tell(events),
})

declare module 'fastify' {
  interface FastifyInstance {
    world: World
  }
  interface FastifyRequest {
    actor: Actor | null
  }
}
