import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkplaceOfCity } from './city-of-worker.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { databaseIn, evidenceIn } from './data-folder.ts'
import { lastSeq } from './db/append-trail.ts'
import { commandsOf } from './db/command.ts'
import { openDatabase } from './db/database.ts'
import { chooseDigest } from './db/digest.ts'
import { watchedDisk } from './db/disk.ts'
import { isBehind, migrate } from './db/migrate.ts'
import { hasLines } from './db/sealing.ts'
import { folderAnchors } from './db/trail-anchors.ts'
import { workerProgram } from './folders.ts'
import { eventBus } from './http/event-bus.ts'
import type { World } from './http/world.ts'
import { foundBefore, sealAnew } from './modules/verifying/seal-anew.command.ts'
import { operator } from './system-actor.ts'
import type { Attendant } from './work/hired-worker.ts'
import { workPool } from './work/work-pool.ts'
import { writeTurn } from './work/write-turn.ts'

/** Makes the data folder where it is missing, for the eyes of this account alone: whatever lies below needs its door. */
export function ownFolder(folder: string): void {
  // What is written from here on is ours alone, the files that SQLite puts beside its own included.
  process.umask(0o077)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** A worker's commit is vouched for and told of as one of the loop's; what the loop has written since has been already. */
const hearing =
  ({ db, events, anchors }: Pick<World, 'db' | 'events' | 'anchors'>): Attendant['hear'] =>
  (aside) => {
    if ('told' in aside) events.tell(aside.told)
    else if (aside.anchor.seq === lastSeq(db)) anchors.keep(aside.anchor)
  }

/** Opens the data folder, bringing its database up to date; makes what is missing. */
export function openWorld(config: Config, clock: Clock, migrationsFolder: string, version: string): World {
  ownFolder(config.dataFolder)
  const databasePath = databaseIn(config.dataFolder)
  const db = openDatabase(databasePath)
  chooseDigest(db, config.digest)
  // Every row is read for it, which a start need not wait for, nor end at a page that is damaged.
  const found = isBehind(db, migrationsFolder) ? foundBefore(db) : []
  const applied = migrate(db, migrationsFolder)
  const [events, anchors, writing] = [eventBus(), folderAnchors(config.dataFolder), writeTurn()]
  const world: World = {
    db,
    clock,
    files: evidenceIn(config.dataFolder, config.digest),
    events,
    anchors,
    pool: workPool(workerProgram, {
      attendant: { turn: writing, hear: hearing({ db, events, anchors }) },
      setting: {
        dataFolder: config.dataFolder,
        today: config.today,
        digest: config.digest,
        migrationsFolder,
      } satisfies WorkplaceOfCity,
    }),
    writing,
    migrationsFolder,
    version,
    publicUrl: config.publicUrl,
    settings: config.settings,
    databasePath,
    disk: watchedDisk(db, config.dataFolder),
  }
  // Migrations write past the commands; where there is no trail yet, they have sealed what they brought.
  if (applied.length > 0 && hasLines(db)) commandsOf(world, operator)((change) => sealAnew(change, found))
  return world
}

/** The key that signs session cookies, kept beside the data so that a restart signs nobody out. */
export function sessionSecretOf(config: Config): string {
  const path = join(config.dataFolder, 'session.key')
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}
