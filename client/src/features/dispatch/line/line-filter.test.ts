import { defaultLineCheckRule as checkRule } from '@pianqu/shared/reports/line-check-rule.schema.ts'
import { describe, expect, test } from 'vitest'
import { type Kept, nothingKept } from '../../../editing/edit.ts'
import { typed } from '../../../editing/kept-changes.ts'
import { type CellEdit, type CellPlace, cellKey } from '../cells/cell-edit.ts'
import { seenReport } from '../cells/report-document.ts'
import { draftLine } from '../report.fixture.ts'
import { filterCounts, filterLines, type JudgedLine, restToLeave } from './line-filter.ts'
import { lineFilters } from './line-filters.ts'
import { findingsOf } from './line-findings.ts'
import { editsOf, sheetRow, sheetTotals, unchangedEdits } from './sheet-rows.ts'
import { showLine } from './shown-line.ts'

const judge = (given: Parameters<typeof draftLine>[0], periodState: 'open' | 'closed' = 'open'): JudgedLine => {
  const line = showLine(draftLine(given), { kept: nothingKept }, periodState)
  return { line, findings: findingsOf(line, { month: '2025-10', checks: [], checkRule }) }
}
type Typed = Kept<CellPlace, CellEdit['after']>

/** What is kept once this was typed into a line that the server has never seen differently. */
const type = (edits: readonly CellEdit[], kept: Typed = nothingKept): Typed =>
  typed(edits, cellKey, { kept, seen: seenReport({ version: 1, lines: [] }) })(kept)

const soft = { projectCode: 'P', field: 'investedYuan', level: 'soft', code: 'line/jump', message: '3倍' } as const

const empty = judge({ projectCode: 'empty' })
const changed = judge({ projectCode: 'changed', status: 'draft', content: { investedYuan: 1 } })
const same = judge({ projectCode: 'same', status: 'draft', isUnchanged: true, content: { investedYuan: 0 } })
const returned = judge({ projectCode: 'returned', status: 'returned', content: { investedYuan: 2 } })
const odd = { ...judge({ projectCode: 'odd', status: 'draft', content: { investedYuan: 9 } }), findings: [soft] }
const exempt = judge({ projectCode: 'exempt', isExempt: true })
const accepted = judge({ projectCode: 'accepted', status: 'accepted', content: { investedYuan: 8_000_000 } })
const lines = [empty, changed, same, returned, odd, exempt, accepted]

const codes = (some: readonly JudgedLine[]) => some.map(({ line }) => line.projectCode)

describe('the lines of a month', () => {
  test.each([
    ['all', ['returned', 'empty', 'changed', 'same', 'odd', 'exempt', 'accepted']],
    ['needed', ['returned', 'empty']],
    ['flagged', ['odd']],
    ['changed', ['returned', 'changed', 'odd']],
    ['unchanged', ['same']],
  ] as const)('show for %s: %j', (filter, expected) => {
    expect(codes(filterLines(lines, filter))).toEqual(expected)
  })

  test('are counted as they are shown', () => {
    const counts = filterCounts(lines)
    for (const filter of lineFilters) expect(counts[filter]).toBe(filterLines(lines, filter).length)
  })

  test('may be left as they were where nothing of the month was entered', () => {
    const typedText = judge({ projectCode: 'text', status: 'draft', content: { imageProgress: '封顶' } })
    const emptied = judge({ projectCode: 'emptied', status: 'draft' })
    const first = judge({ projectCode: 'first', previous: null })
    const closed = judge({ projectCode: 'closed' }, 'closed')
    const rest = restToLeave([...lines, typedText, emptied, first, closed])
    expect(rest.map(({ projectCode }) => projectCode)).toEqual(['empty', 'emptied'])
  })
})

describe('无变化', () => {
  const edited = (...edits: Parameters<typeof editsOf>[0]) => editsOf(edits, [same.line])

  test('is one edit of the line and of its amount, and is taken back by the same', () => {
    const kept = type(unchangedEdits([empty.line], true))
    expect(showLine(empty.line, { kept }, 'open')).toMatchObject({ isUnchanged: true, content: { investedYuan: 0 } })
    expect(type(unchangedEdits([empty.line], false), kept)).toEqual(nothingKept)
  })

  test('ends when the line is touched, but not by a note on it', () => {
    const touch = { rowKey: 'same', columnKey: 'investedYuan', before: 0, after: 5 }
    const note = { rowKey: 'same', columnKey: 'note', before: null, after: '汛期' }
    expect(edited(touch).map(({ place }) => place.field)).toEqual(['investedYuan', 'isUnchanged'])
    expect(edited(note).map(({ place }) => place.field)).toEqual(['note'])
  })
})

describe('what is typed', () => {
  const amount = (after: number): CellEdit[] => [
    { place: { projectCode: 'empty', field: 'investedYuan' }, before: null, after },
  ]
  const line = showLine(empty.line, { kept: type(amount(-1)) }, 'open')

  test('stays in its cell where it cannot be saved, and is found fault with', () => {
    expect(sheetRow(line, undefined).cells['investedYuan']).toBe(-1)
    expect(line.content.investedYuan).toBeNull()
    expect(findingsOf(line, { month: '2025-10', checks: [], checkRule }).map(({ code }) => code)).toContain(
      'line/unsavable',
    )
  })

  test('is checked here at once, and by the server where nothing is typed', () => {
    const jump = showLine(empty.line, { kept: type(amount(90_000_000)) }, 'open')
    expect(findingsOf(jump, { month: '2025-10', checks: [], checkRule }).map(({ code }) => code)).toEqual(['line/jump'])
    expect(
      findingsOf(odd.line, { month: '2025-10', checks: [{ ...soft, projectCode: 'odd' }], checkRule }),
    ).toHaveLength(1)
  })

  test('counts in the totals, beside last month; exempt lines do not', () => {
    const [now, before] = sheetTotals([changed.line, odd.line, exempt.line])
    expect(now?.cells['investedYuan']).toBe(10)
    expect(now?.cells['ytdYuan']).toBe(120_000_010)
    expect(before?.cells['investedYuan']).toBe(16_000_000)
  })
})
