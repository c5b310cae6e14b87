import { describe, expect, test } from 'vitest'
import { cellText, chosenColumns, type ListColumn } from './list-column.ts'
import { listWorkbook } from './list-workbook.ts'

interface Row {
  readonly code: string
  readonly yuan: number | null
}

const columns: readonly ListColumn<Row>[] = [
  {
    key: 'name',
    header: '名称',
    cell: ({ code }) => `=${code}`,
    before: [{ header: '编码', cell: ({ code }) => code }],
  },
  {
    key: 'plan',
    header: '计划',
    cell: ({ yuan }) => (yuan === null ? { missing: '没有计划' } : { value: yuan, text: `${yuan}.0` }),
  },
  { key: 'light', header: '灯号', cell: () => '正常' },
  { key: 'more', header: '更多', isSpare: true, cell: () => '' },
]
const keys = (chosen: string | undefined) => chosenColumns(columns, chosen).map(({ key }) => key)

describe('the columns of a list', () => {
  test.each([
    [undefined, ['name', 'plan', 'light']],
    ['light.plan', ['name', 'plan', 'light']],
    ['more', ['name', 'more']],
    ['unknown', ['name', 'plan', 'light']],
    ['', ['name', 'plan', 'light']],
  ])('chosen as %s are %s', (chosen, shown) => {
    expect(keys(chosen)).toEqual(shown)
  })

  test('read as they are written, a gap as a dash', () => {
    expect(cellText({ value: 1, text: '1.0', mark: 'r' })).toBe('1.0r')
    expect(cellText({ missing: '未报' })).toBe('—')
  })

  test('go to a workbook with what stands under a name before it, and gaps with their reason', () => {
    const rows = [
      { code: 'P1', yuan: 5 },
      { code: 'P2', yuan: null },
    ]
    const { columns: heads, rows: cells } = listWorkbook({ name: '表', about: [], columns, chosen: 'plan', rows })
    expect(heads.map(({ header, isFigure }) => [header, isFigure])).toEqual([
      ['编码', false],
      ['名称', false],
      ['计划', true],
    ])
    expect(cells).toEqual([
      ['P1', '=P1', { value: 5, text: '5.0' }],
      ['P2', '=P2', '没有计划'],
    ])
  })
})
