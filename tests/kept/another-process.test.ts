import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@pianqu/server/db/database.ts'
import { overviewOf } from '@pianqu/server/modules/boards/overview.query.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handIn } from '../api/dispatch-kit.ts'
import type { SmallCity } from '../api/small-city.ts'
import { openCity } from '../city.ts'
import { keptCity } from './kept-city.ts'

const folder = mkdtempSync(join(tmpdir(), 'pianqu-kept-'))
let city: SmallCity
let other: Database

beforeAll(async () => {
  const path = join(folder, 'city.sqlite')
  const first = await keptCity()
  first.world.db.sqlite.exec(`VACUUM INTO '${path}'`)
  await first.app.close()
  const opened = await openCity({ clock: first.clock, world: { ...first.world, db: openDatabase(path) } })
  city = { ...opened, taskforce: await opened.as('zhuanban') }
  other = openDatabase(path)
})

afterAll(async () => {
  other.sqlite.close()
  await city.app.close()
  rmSync(folder, { recursive: true })
})

test('what another process has written is in the figures of the next question', async () => {
  const seen = () => overviewOf(other, '2025-10', city.clock.today())
  const before = seen()
  expect(before.completeness.accepted).toBe(0)
  await handIn(city, 'quxian1')
  expect(seen().completeness.accepted).toBeGreaterThan(0)
  expect(seen()).toEqual(overviewOf(city.world.db, '2025-10', city.clock.today()))
})
