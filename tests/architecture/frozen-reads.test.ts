import { expect, test } from 'vitest'
import { sourceFiles } from './source-files.ts'

const stored = /\bsnapshots\.content\b|\bsnapshotPages\.content\b|\bsnapshot_pages\b/

/** It says whose rows are sealed, and reads none. */
const namer = 'sealed-tables.ts'

/** They select what is stored and hand it to the one reader, which knows its format. */
const readers = ['frozen-page.facts.ts', 'published-figures.facts.ts']

test('what a snapshot stores is selected in two files, and nowhere past its format', () => {
  const files = sourceFiles('server/src').filter(({ text }) => stored.test(text))
  expect(files.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(
    [...readers, namer, 'snapshot-page.tables.ts'].sort(),
  )
  for (const { path, text } of files.filter(({ path }) => path.endsWith('.facts.ts'))) {
    expect([path, /\breadFrozen\(/.test(text), /JSON\.parse|json_extract/.test(text)]).toEqual([path, true, false])
  }
})
