import { type Origin, originOf, schemaFaults } from '@pianqu/server/db/schema-faults.ts'
import { sealedTables } from '@pianqu/server/db/sealed-tables.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { witnessesOf } from '@pianqu/server/http/witnesses.ts'
import { verifiedTrail } from '@pianqu/server/modules/verifying/verify-trail.query.ts'
import { tableNames } from '@pianqu/shared/trail/table-names.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedCity } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { touchByHand } from '../untouched.ts'
import { editOneValue, everyTable, fillEmptyTables } from './every-column.ts'

/** What verification does not look at, and why a hand that changes it gains nothing. */
const notLookedAt: Readonly<Record<string, string>> = {
  sessions: 'who is signed in: the key of its cookies lies outside the database',
  replies: 'first replies, for a day',
  revision: 'a counter that makes figures be computed anew',
  touched: 'which figures to compute anew; of what happened it says nothing',
  'migrations.applied_at': 'says nothing of the city',
}

let city: SmallCity
let witnesses: ReturnType<typeof witnessesOf>
let origin: Origin

beforeAll(async () => {
  city = await publishedCity()
  fillEmptyTables(city.world)
  touchByHand(city.world)
  witnesses = witnessesOf(city.world)
  origin = originOf(migrationsFolder)
})

async function faultsNow() {
  const { db } = city.world
  return (await verifiedTrail(db, { ...witnesses, schemaFaults: schemaFaults(db, origin) })).faults
}

test('verification names whatever value of whatever column a hand changes', { timeout: 240_000 }, async () => {
  const before = new Set((await faultsNow()).map(({ message }) => message))
  const unseen: string[] = []
  let looked = 0
  for (const { table, columns } of everyTable(city.world.db)) {
    if (table in notLookedAt) continue
    for (const column of columns) {
      const name = `${table}.${column}`
      if (name in notLookedAt) continue
      looked += 1
      const seen = await editOneValue(city.world.db, table, column, faultsNow)
      if (seen.every(({ message }) => before.has(message))) unseen.push(name)
    }
  }
  expect(looked).toBeGreaterThan(400)
  expect(unseen).toEqual([])
})

describe('tables that are sealed', () => {
  test('are each called something in Chinese', () => {
    const names = sealedTables(city.world.db).map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(tableNames).toSorted())
  })
})
