import { originOf, schemaFaults } from '../db/schema-faults.ts'
import type { World } from './world.ts'

/** What vouches for the trail beside itself: anchors and files outside the database, migrations inside the product. */
export const witnessesOf = ({ db, anchors, files, migrationsFolder }: World) => {
  const origin = originOf(migrationsFolder)
  return {
    anchors: anchors.all(),
    fileState: files.stateOf,
    schemaFaults: schemaFaults(db, origin),
    sealsAtFirst: origin.seals,
  }
}
