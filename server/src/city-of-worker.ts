import { systemClock } from './clock.ts'
import { databaseIn, evidenceIn } from './data-folder.ts'
import { commandsOf } from './db/command.ts'
import { openDatabase } from './db/database.ts'
import { chooseDigest, type Digest } from './db/digest.ts'
import { folderAnchors } from './db/trail-anchors.ts'
import type { Line } from './work/answer-jobs.ts'
import type { City } from './work/city.ts'

/** What a worker is told of the city that it works for. */
export interface WorkplaceOfCity {
  readonly dataFolder: string
  /** The day of the business where it is pinned. */
  readonly today: string | undefined
  readonly digest: Digest
  readonly migrationsFolder: string
}

/** The city over a connection of the worker's own. What it writes, the loop vouches for and tells of. */
export function cityOfWorker({ dataFolder, today, digest, migrationsFolder }: WorkplaceOfCity, line: Line): City {
  const db = openDatabase(databaseIn(dataFolder))
  // Nobody stands still while a worker waits for a command of the operator.
  db.sqlite.pragma('busy_timeout = 60000')
  chooseDigest(db, digest)
  const clock = systemClock(today)
  const tell: City['tell'] = (told) => line.say({ told })
  const ground = {
    db,
    clock,
    events: { tell },
    anchors: { keep: (anchor) => line.say({ anchor }) },
  } satisfies Parameters<typeof commandsOf>[0]
  return {
    db,
    clock,
    files: evidenceIn(dataFolder, digest),
    anchors: folderAnchors(dataFolder),
    migrationsFolder,
    tell,
    async write(actor, command) {
      await line.turn()
      try {
        return commandsOf(ground, actor)(command)
      } finally {
        line.say({ turn: 'over' })
      }
    },
  }
}
