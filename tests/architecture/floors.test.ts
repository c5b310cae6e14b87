import { describe, expect, test } from 'vitest'
import { climbs, type House, houses, misplaced, roomOf } from './floors.ts'
import { importsOf } from './imports-of.ts'
import { isTest, sourceFiles } from './source-files.ts'

describe.each(houses)('the rooms of $folder', (house) => {
  const files = sourceFiles(house.folder).filter(({ path }) => !isTest(path))
  const imports = files.flatMap(importsOf)

  test('each stand on one floor', () => {
    expect(misplaced(house, new Set(files.flatMap(({ path }) => roomOf(house, path) ?? [])))).toEqual([])
  })

  test('are tied to each other, so their imports were seen', () => {
    const between = imports.filter(({ from, to }) => {
      const other = roomOf(house, to)
      return other !== undefined && other !== roomOf(house, from)
    })
    expect(between.length).toBeGreaterThan(50)
  })

  test('import rooms of lower floors only', () => {
    expect(imports.flatMap((each) => climbs(house, each) ?? [])).toEqual([])
  })
})

describe('a house', () => {
  const house: House = { folder: 'src', floors: [['cellar', 'well'], ['kitchen'], ['attic']] }

  test.each([
    ['src/kitchen/a.ts', 'src/cellar/b.ts'],
    ['src/attic/a.ts', 'src/cellar/b.ts'],
    ['src/attic/a.ts', 'src/attic/chest/b.ts'],
    ['src/cellar/a.ts', 'garden/b.ts'],
    ['garden/a.ts', 'src/attic/b.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(climbs(house, { from, to })).toBeUndefined()
  })

  test.each([
    ['src/kitchen/a.ts', 'src/attic/b.ts', 'src/kitchen/a.ts (kitchen, floor 2) → src/attic/b.ts (attic, floor 3)'],
    ['src/cellar/a.ts', 'src/well/b.ts', 'src/cellar/a.ts (cellar, floor 1) → src/well/b.ts (well, floor 1)'],
    ['src/shed/a.ts', 'src/cellar/b.ts', 'src/shed/a.ts (shed, floor 0) → src/cellar/b.ts (cellar, floor 1)'],
  ])('refuses %s importing %s, with both floors', (from, to, why) => {
    expect(climbs(house, { from, to })).toBe(why)
  })

  test('names the rooms that its list does not fit', () => {
    const list: House = { folder: 'src', floors: [['cellar'], ['kitchen', 'cellar']] }
    expect(misplaced(list, new Set(['cellar', 'attic']))).toEqual([
      'attic stands on no floor',
      'kitchen is on the list and not in src',
      'cellar stands on two floors',
    ])
  })
})
