import { describe, expect, test } from 'vitest'
import { cell, columnsFor, shortNames, tileLayout } from './tile-layout.ts'

describe('the schematic map', () => {
  test('lays 24 areas in four rows of six', () => {
    const { tiles, width, height } = tileLayout(24)
    expect(columnsFor(24)).toBe(6)
    expect(new Set(tiles.map(({ y }) => y)).size).toBe(4)
    expect(width).toBe(6.5 * cell.width)
    expect(height).toBe(cell.height + 3 * cell.rise)
  })

  test('shifts every second row by half a cell', () => {
    const { tiles } = tileLayout(4, 2)
    expect((tiles[2]?.x ?? 0) - (tiles[0]?.x ?? 0)).toBe(cell.width / 2)
  })

  test('gives every area a place of its own', () => {
    const { tiles } = tileLayout(37)
    expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(37)
  })

  test('is nothing without areas', () => {
    expect(tileLayout(0)).toMatchObject({ height: 0, tiles: [] })
  })
})

describe('short names', () => {
  test('keep six characters, and the ends where beginnings are the same', () => {
    expect(shortNames(['石榴新区', '白鹤滩生态新区'])).toEqual(['石榴新区', '白鹤滩生态新'])
    expect(shortNames(['东部新区空港北片区', '东部新区空港南片区', '东部新区空天片区'])).toEqual([
      '东部北片区',
      '东部南片区',
      '东部新区空天',
    ])
  })
})
