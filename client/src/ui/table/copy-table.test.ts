import { describe, expect, test, vi } from 'vitest'
import { type CopyColumn, copyTable, htmlOf, tsvOf } from './copy-table.ts'

interface Row {
  readonly name: string
  readonly points: number | null
}

const columns: readonly CopyColumn<Row>[] = [
  { header: '项目', value: ({ name }) => name },
  { header: '落后', value: ({ points }) => points },
]

describe('rows that are copied', () => {
  test('go with their heads, a line each, empty where there is no value', () => {
    expect(
      tsvOf(columns, [
        { name: '甲', points: -1.5 },
        { name: '乙', points: null },
      ]),
    ).toBe('项目\t落后\n甲\t-1.5\n乙\t')
  })

  test('keep line breaks, tabs and quotes inside their cells', () => {
    expect(tsvOf(columns, [{ name: '一\n"二"', points: 1 }])).toBe('项目\t落后\n"一\n""二"""\t1')
  })

  test('are never taken for formulas', () => {
    expect(tsvOf(columns, [{ name: '=HYPERLINK(1)', points: 1 }])).toContain("'=HYPERLINK(1)")
    expect(tsvOf(columns, [{ name: '+2.4', points: 1 }])).toBe('项目\t落后\n+2.4\t1')
    expect(tsvOf(columns, [{ name: '+2+A1', points: 1 }])).toContain("'+2+A1")
  })

  test('go as a table too, with nothing that a document would run', () => {
    expect(htmlOf(columns, [{ name: '<b>', points: 2 }])).toContain('<td>&lt;b&gt;</td><td>2</td>')
  })

  test('reach the clipboard through the copy event', () => {
    const setData = vi.fn()
    document.execCommand = () => {
      const event = new Event('copy', { cancelable: true })
      Object.assign(event, { clipboardData: { setData } })
      return document.dispatchEvent(event)
    }
    expect(copyTable(columns, [{ name: '甲', points: 1 }])).toBe(true)
    expect(setData).toHaveBeenCalledWith('text/plain', '项目\t落后\n甲\t1')
  })

  test('are known not to have reached it where the browser refuses', () => {
    document.execCommand = () => false
    expect(copyTable(columns, [])).toBe(false)
  })
})
