import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import type { Database } from './database.ts'
import { originOf, schemaFaults } from './schema-faults.ts'

interface Vouching {
  readonly db: Database
  readonly anchors: { all(): TrailAnchor[] }
  readonly files: { stateOf(hash: string): 'kept' | 'missing' | 'changed' }
  readonly migrationsFolder: string
}

/** What vouches for the trail beside itself: anchors and files outside the database, migrations inside the product. */
export function witnessesOf({ db, anchors, files, migrationsFolder }: Vouching) {
  const origin = originOf(migrationsFolder)
  return {
    anchors: anchors.all(),
    fileState: files.stateOf,
    schemaFaults: schemaFaults(db, origin),
    sealsAtFirst: origin.seals,
  }
}
