import { describe, expect, test } from 'vitest'
import type { RailStation } from '../rail/rail.schema.ts'
import { planImport } from './plan-import.ts'
import { rowKey } from './row-key.ts'

const station = (change: Partial<RailStation> = {}): RailStation => ({
  code: 'S1',
  name: '云锦广场',
  lineCodes: ['L1', 'L2'],
  longitude: 104,
  latitude: 30,
  openedOn: null,
  forecastOpening: null,
  closedOn: null,
  hasExit: true,
  ...change,
})

const keyOfStation = (row: RailStation) => rowKey('rail-stations', row)
const existing = new Map([['S1', station()]])

describe('the plan of an import', () => {
  test('tells new rows from changed and unchanged ones', () => {
    const rows = [{ row: station({ code: 'S2' }) }, { row: station({ lineCodes: ['L1', 'L2'] }) }]
    const { added, changed, unchanged } = planImport(rows, existing, keyOfStation)
    expect([added.length, changed.length, unchanged.length]).toEqual([1, 0, 1])
  })

  test('lists the fields that change, lists of codes compared part by part', () => {
    const { changed } = planImport([{ row: station({ lineCodes: ['L2'], hasExit: false }) }], existing, keyOfStation)
    expect(changed[0]?.fields).toEqual([
      { field: 'lineCodes', before: ['L1', 'L2'], after: ['L2'] },
      { field: 'hasExit', before: true, after: false },
    ])
  })

  test('keeps what the file has no column for', () => {
    const known = new Map([['S1', station({ openedOn: '2020-01-01', hasExit: false })]])
    const { unchanged } = planImport([{ row: station(), absent: ['openedOn', 'hasExit'] }], known, keyOfStation)
    expect(unchanged).toEqual([station({ openedOn: '2020-01-01', hasExit: false })])
  })
})
