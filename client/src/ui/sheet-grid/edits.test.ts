import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearCells, emptyHistory, fillDown, type History, record, redo, undo } from './edits.ts'
import { oneCell } from './range.ts'
import type { CellValue, SheetEdit } from './sheet.ts'
import { columns, rowOf, rowsOf } from './test-sheet.ts'

const sheet = { columns, rows: [rowOf(1), rowOf(2, { isLocked: true }), rowOf(3)] }
const range = (top: number, left: number, bottom: number, right: number) => ({
  anchor: { row: top, column: left },
  focus: { row: bottom, column: right },
})

describe('clearing', () => {
  test('empties what is open and counts what is not', () => {
    const { edits, closed } = clearCells(sheet, range(0, 2, 2, 3))
    expect(edits.map(({ rowKey, columnKey }) => `${rowKey}.${columnKey}`)).toEqual(['P001.now', 'P003.now'])
    expect(closed).toBe(4)
  })
})

describe('filling down', () => {
  test('repeats the top row of the range', () => {
    const { edits, closed } = fillDown(sheet, range(0, 3, 2, 3))
    expect(edits).toEqual([{ rowKey: 'P003', columnKey: 'now', before: 30_000_000, after: 10_000_000 }])
    expect(closed).toBe(1)
  })

  test('of one row takes what stands above it, and of the first row nothing', () => {
    expect(fillDown({ columns, rows: rowsOf(2) }, oneCell({ row: 1, column: 3 })).edits).toMatchObject([
      { after: 10_000_000 },
    ])
    expect(fillDown(sheet, oneCell({ row: 0, column: 3 })).edits).toEqual([])
  })
})

type Cells = ReadonlyMap<string, CellValue>
type Act = readonly (readonly [cell: string, after: number])[]

const written = (cells: Cells, edits: readonly SheetEdit[]): Cells =>
  new Map([...cells, ...edits.map(({ columnKey, after }) => [columnKey, after] as const)])

interface World {
  readonly cells: Cells
  readonly history: History
}

/** An act may write the same cell twice. */
function acted({ cells, history }: World, act: Act): World {
  let now = cells
  const edits = act.map(([columnKey, after]) => {
    const edit = { rowKey: 'P001', columnKey, before: now.get(columnKey) ?? null, after }
    now = written(now, [edit])
    return edit
  })
  return { cells: now, history: record(history, edits) }
}

function turnedAll({ cells, history }: World, turn: typeof undo): World {
  const turned = turn(history)
  return turned ? turnedAll({ cells: written(cells, turned.edits), history: turned.history }, turn) : { cells, history }
}

describe('the history', () => {
  test('forgets what was undone once something else is done', () => {
    const step: SheetEdit[] = [{ rowKey: 'P001', columnKey: 'now', before: 1, after: 2 }]
    const undone = undo(record(emptyHistory, step))
    expect(redo(undone?.history ?? emptyHistory)?.edits).toEqual(step)
    expect(redo(record(undone?.history ?? emptyHistory, step))).toBeUndefined()
  })

  test('takes everything back and does it again', () => {
    const write = fc.tuple(fc.constantFrom('now', 'progress', 'light'), fc.integer({ min: 0, max: 9 }))
    const acts = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    const start: World = {
      cells: new Map([
        ['now', null],
        ['progress', null],
        ['light', null],
      ]),
      history: emptyHistory,
    }
    fc.assert(
      fc.property(acts, (all) => {
        const end = all.reduce(acted, start)
        const undone = turnedAll(end, undo)
        expect(undone.cells).toEqual(start.cells)
        expect(turnedAll(undone, redo).cells).toEqual(end.cells)
      }),
    )
  })
})
