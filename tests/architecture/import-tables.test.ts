import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { expect, test } from 'vitest'
import { importTablesChapter } from './import-tables.ts'

/** Written anew by `-u` where a kind or a column has changed. */
test('the manual lists every table with its columns, in the order of a new city', async () => {
  const chapter = importTablesChapter()
  expect(chapter.match(/^## /gm)).toHaveLength(importKinds.length)
  await expect(chapter).toMatchFileSnapshot('../../docs/manual/import-tables.md')
})
