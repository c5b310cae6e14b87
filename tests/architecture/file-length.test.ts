import { describe, expect, test } from 'vitest'
import { linesIn, quantile, tooLong } from './file-length.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('shared/src', 'server/src', 'server/scripts', 'seed', 'client/src', 'tests')
const lengths = files.map(({ text }) => linesIn(text))
const lines = (count: number) => 'x\n'.repeat(count)

describe('the files of the repository', () => {
  test('are small enough to be read at once', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => tooLong(file) ?? [])).toEqual([])
  })

  test('have a median under 60 lines, and nineteen in twenty stay under 200', () => {
    expect(quantile(lengths, 0.5)).toBeLessThan(60)
    expect(quantile(lengths, 0.95)).toBeLessThan(200)
  })

  test('carry names in kebab-case, with a role in front of the ending at most', () => {
    const odd = files.filter(({ path }) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(tsx?|mjs)$/.test(path))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  test('have no room for what belongs nowhere', () => {
    const vague = files.filter(({ path }) => /(^|[/.-])(utils?|helpers?|common|misc)([/.-])/.test(path))
    expect(vague.map(({ path }) => path)).toEqual([])
  })
})

describe('a file that is too long', () => {
  test.each([
    ['server/src/app.ts', 400, false],
    ['server/src/app.ts', 401, true],
    ['tests/api/app.test.ts', 500, false],
    ['tests/api/app.test.ts', 501, true],
    ['shared/src/a/b.test.ts', 500, false],
  ])('%s with %i lines: %s', (path, count, expected) => {
    expect(tooLong({ path, text: lines(count) }) !== undefined).toBe(expected)
  })
})
