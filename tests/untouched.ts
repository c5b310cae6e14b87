import type { Database } from '@pianqu/server/db/database.ts'
import { witnessesOf } from '@pianqu/server/db/witnesses.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { verifiedTrail } from '@pianqu/server/modules/verifying/verify-trail.query.ts'
import { expect } from 'vitest'

const touched = new WeakSet<Database>()

/** Says that a test writes past the commands, which is what verification finds. */
export const touchByHand = ({ db }: Pick<World, 'db'>): void => {
  touched.add(db)
}

/** Whatever a test has done by commands alone, verification has nothing against it: no command looks like tampering. */
export async function demandUntouched(world: World): Promise<void> {
  if (touched.has(world.db) || !world.db.sqlite.open) return
  const { faults } = await verifiedTrail(world.db, witnessesOf(world))
  expect(faults, 'verification of what was done by commands alone').toEqual([])
}
