import { type Origin, originOf, schemaFaults } from '@pianqu/server/db/schema-faults.ts'
import { sealedTables } from '@pianqu/server/db/sealed-tables.ts'
import { witnessesOf } from '@pianqu/server/db/witnesses.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { rowFaults } from '@pianqu/server/modules/verifying/row-faults.query.ts'
import { verifiedTrail } from '@pianqu/server/modules/verifying/verify-trail.query.ts'
import { tableNames } from '@pianqu/shared/trail/table-names.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedCity } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { touchByHand } from '../untouched.ts'
import { dropFences, editOneValue, everyTable, fillEmptyTables } from './every-column.ts'

/** What verification does not look at, and why a hand that changes it gains nothing. */
const notLookedAt: Readonly<Record<string, string>> = {
  sessions: 'who is signed in: the key of its cookies lies outside the database',
  replies: 'first replies, for a day',
  revision: 'a counter that makes figures be computed anew',
  touched: 'which figures to compute anew; of what happened it says nothing',
  'migrations.applied_at': 'says nothing of the city',
}

/** Columns of sealed tables that something else vouches for. */
const elsewhere: ReadonlySet<string> = new Set(['snapshots.content', 'snapshots.invested'])

let city: SmallCity
let witnesses: ReturnType<typeof witnessesOf>
let origin: Origin

beforeAll(async () => {
  city = await publishedCity()
  fillEmptyTables(city.world)
  touchByHand(city.world)
  dropFences(city.world.db)
  witnesses = witnessesOf(city.world)
  origin = originOf(migrationsFolder)
})

/** All of verification. */
async function faultsNow() {
  const { db } = city.world
  return (await verifiedTrail(db, { ...witnesses, schemaFaults: schemaFaults(db, origin) })).faults
}

/** The part of it that looks at seals. */
const brokenSeals = async () => [...rowFaults(city.world.db, witnesses.sealsAtFirst)].flat()

test('verification names whatever value of whatever column a hand changes', { timeout: 240_000 }, async () => {
  const sealed = new Set(sealedTables(city.world.db).map(({ name }) => name))
  const before = new Set([...(await faultsNow()), ...(await brokenSeals())].map(({ message }) => message))
  const isUnseen = (faults: readonly TrailFault[]) => faults.every(({ message }) => before.has(message))
  const unseen: string[] = []
  let looked = 0
  for (const { table, columns } of everyTable(city.world.db)) {
    const open = columns.filter((column) => !(table in notLookedAt) && !(`${table}.${column}` in notLookedAt))
    looked += open.length
    for (const [at, column] of open.entries()) {
      // Of a sealed table one column is looked at by the whole, the others by the part that does find it.
      const ask = sealed.has(table) && at > 0 && !elsewhere.has(`${table}.${column}`) ? brokenSeals : faultsNow
      if (isUnseen(await editOneValue(city.world.db, table, column, ask))) unseen.push(`${table}.${column}`)
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
