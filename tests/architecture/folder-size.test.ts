import { describe, expect, test } from 'vitest'
import { tooFull } from './folder-size.ts'
import { filesNamed } from './source-files.ts'

const files = filesNamed(/\.(tsx?|mjs|css)$/, 'shared/src', 'server/src', 'server/scripts', 'seed', 'client/src')

describe('the folders of the repository', () => {
  test('hold few enough files to be seen at once', () => {
    expect(files.length).toBeGreaterThan(1000)
    expect(tooFull(files.map(({ path }) => path))).toEqual([])
  })
})

describe('a folder', () => {
  const filesIn = (folder: string, count: number) =>
    Array.from({ length: count }, (_, number) => `${folder}/${number}.ts`)

  test.each([
    ['40 files', filesIn('a', 40), []],
    ['41 files', filesIn('a', 41), ['a: 41 files, at most 40']],
    ['40 files and a room of 40', [...filesIn('a', 40), ...filesIn('a/b', 40)], []],
  ])('of %s', (_, paths, expected) => {
    expect(tooFull(paths)).toEqual(expected)
  })
})
