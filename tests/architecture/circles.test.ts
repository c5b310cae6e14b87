import { describe, expect, test } from 'vitest'
import { circlesOf } from './circles.ts'
import { type Import, importsOf } from './imports-of.ts'
import { sourceFiles } from './source-files.ts'

describe('the files of the repository', () => {
  test('import each other in no circle, types included', () => {
    const imports = sourceFiles('shared/src', 'server/src', 'seed', 'client/src', 'tests').flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(5_000)
    expect(circlesOf(imports)).toEqual([])
  })
})

describe('circles of imports', () => {
  const along = (...ways: string[]): Import[] =>
    ways.flatMap((way) => {
      const [from = '', to = ''] = way.split(' → ')
      return { from, to }
    })

  test.each([
    { imports: along('a → b', 'b → c', 'a → c'), circles: [] },
    { imports: along('b → a', 'a → b'), circles: ['a → b → a'] },
    { imports: along('x → a', 'a → b', 'b → c', 'c → a', 'c → d'), circles: ['a → b → c → a'] },
    { imports: along('a → a'), circles: ['a → a'] },
    { imports: along('a → b', 'b → a', 'c → d', 'd → c', 'b → c'), circles: ['a → b → a', 'c → d → c'] },
  ])('are $circles', ({ imports, circles }) => {
    expect(circlesOf(imports)).toEqual(circles)
  })
})
