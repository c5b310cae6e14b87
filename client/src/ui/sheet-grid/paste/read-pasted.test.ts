import { describe, expect, test } from 'vitest'
import { oneCell } from '../range.ts'
import { columns, rowsOf } from '../test-sheet.ts'
import { pasteMapping } from './paste-mapping.ts'
import { cellAt, type PasteAnswers, planPaste } from './plan-paste.ts'

const grid = { columns, rows: rowsOf(3), range: oneCell({ row: 0, column: 3 }) }
const plan = (lines: readonly string[], answers: PasteAnswers = {}) =>
  planPaste(
    lines.map((line) => [line]),
    grid,
    answers,
  )
const written = (lines: readonly string[], answers: PasteAnswers = {}) =>
  plan(lines, answers).writes.map(({ rowKey, after }) => [rowKey, after])

describe('a pasted block whose decimals stand behind commas', () => {
  test.each([
    ['12,5', '1,234'],
    ['12,5万元', '1,234万元'],
    ['1.234,5', '1.234'],
  ])('%s leaves open whether %s is a thousandfold: neither is written', (comma, either) => {
    expect(written([comma, either])).toEqual([])
    expect(plan([comma, either]).rejects.map(({ because }) => because)[1]).toContain('分不清是')
    const [row] = pasteMapping([[comma], [either]], grid, {}, () => {})
    expect(row?.samples.map(({ read }) => read)).toEqual(['× 不能读', '× 不能读'])
  })

  test('stays in doubt after the one is corrected, and is written once each is', () => {
    const first = { corrections: { [cellAt(0, 0)]: '12.5' } }
    expect(written(['12,5', '1,234'], first)).toEqual([['P001', 125_000]])
    const both = { corrections: { ...first.corrections, [cellAt(1, 0)]: '1234' } }
    expect(written(['12,5', '1,234'], both)).toEqual([
      ['P001', 125_000],
      ['P002', 12_340_000],
    ])
  })

  test('is none where a point parts decimals too, or nothing does', () => {
    expect(written(['12.5', '1,234', '12,5'])).toContainEqual(['P002', 12_340_000])
    expect(written(['1,234'])).toEqual([['P001', 12_340_000]])
  })
})
