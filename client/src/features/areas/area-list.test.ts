import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { areasInOrder, areasShown } from '@pianqu/shared/boards/area-list.ts'
import { describe, expect, test } from 'vitest'
import { areaRow } from './area.fixture.ts'
import { areasSearch } from './areas.search.ts'

const rows: readonly AreaRow[] = [
  areaRow({ code: 'A1', name: '锦南总部区', ytdYuan: 800, behindPoints: 3.1 }),
  areaRow({ code: 'A2', name: '北港枢纽城', ytdYuan: 0, light: 'grey', behindPoints: 99, category: 'new' }),
  areaRow({ code: 'A3', name: '青枫医学城', ytdYuan: 400, light: 'red', behindPoints: 41, districtName: '青枫区' }),
]
const codes = (list: readonly AreaRow[]) => list.map(({ code }) => code)

describe('the list of areas', () => {
  test('starts with what is furthest behind, and puts the unreported last either way', () => {
    expect(codes(areasInOrder(rows, '-behind'))).toEqual(['A3', 'A1', 'A2'])
    expect(codes(areasInOrder(rows, 'behind'))).toEqual(['A1', 'A3', 'A2'])
    expect(codes(areasInOrder(rows, '-rate'))).toEqual(['A1', 'A3', 'A2'])
  })

  test('orders lights from what needs care', () => {
    expect(codes(areasInOrder(rows, '-light'))).toEqual(['A3', 'A1', 'A2'])
  })

  test('keeps the order of the registry where none is asked for', () => {
    expect(codes(areasInOrder(rows, undefined))).toEqual(['A1', 'A2', 'A3'])
  })

  test('is searched by name and by district, within a category', () => {
    expect(codes(areasShown(rows, { category: 'all', q: '青枫' }))).toEqual(['A3'])
    expect(codes(areasShown(rows, { category: 'new', q: '' }))).toEqual(['A2'])
  })

  test('reads a nonsense address as the plain list', () => {
    expect(areasSearch.parse({ category: 'moon', sort: '-moon', q: 12 })).toEqual({
      category: 'all',
      q: '12',
      sort: '-light',
    })
  })
})
