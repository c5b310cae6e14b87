import type { Database } from '@pianqu/server/db/database.ts'
import { isKeeping } from '@pianqu/server/db/kept-result.ts'
import { readAnew } from '@pianqu/server/db/revision.ts'
import { expect, test } from 'vitest'
import { keptCity } from './kept-city.ts'
import { answerOf, screens } from './screens.ts'

/** Of these the journal keeps what is needed and no more, see `readingOnly`: of comments the step that leaves them. The revision is its own. */
const keptInPart = ['report_comments', 'report_drafts', 'reports', 'revision', 'touched']

/** Tables without a journal that are read for results which are kept, as far as this database is asked from now on. */
function unjournalledReads({ sqlite }: Pick<Database, 'sqlite'>): ReadonlySet<string> {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const journalled = sqlite.prepare("SELECT DISTINCT tbl_name FROM sqlite_master WHERE name LIKE '%_touched_insert'")
  const known = new Set([...keptInPart, ...(journalled.pluck().all() as string[])])
  const read = new Set<string>()
  const prepare = sqlite.prepare.bind(sqlite) as (source: string) => ReturnType<typeof sqlite.prepare>
  sqlite.prepare = ((source: string) => {
    const statement = prepare(source)
    const words = new Set(source.match(/\w+/g))
    const tables = names.filter((name) => words.has(name) && !known.has(name))
    const noted =
      <Given extends unknown[], Result>(run: (...given: Given) => Result) =>
      (...given: Given): Result => {
        if (isKeeping()) for (const table of tables) read.add(table)
        return run(...given)
      }
    return Object.assign(statement, { all: noted(statement.all), get: noted(statement.get) })
  }) as typeof sqlite.prepare
  return read
}

test('what is kept was read from tables that the journal is kept of: others make it anew at every change', async () => {
  const city = await keptCity()
  const view = readAnew(city.world.db)
  const read = unjournalledReads(view)
  for (const screen of screens) answerOf(view, screen, '2025-09', city.clock.today())
  expect([...read]).toEqual([])
  await city.app.close()
})
