import { expect, test } from 'vitest'
import { importActions } from './import.trail.ts'
import { choicesText } from './mapping-words.ts'

test('what a person said of the columns reads as a sentence, in the trail too', () => {
  const mapping = [
    { sheet: '十月', column: 'C', header: '拨付', field: 'fundsArrivedYuan', unit: '亿元' as const },
    { column: 'A', field: null },
    { column: 'D', field: 'investedYuan', typed: { row: 5, was: '约500', text: '512.5' } },
  ]
  const words = '工作表“十月”C 列“拨付”→到位资金（亿元）、A 列不写入、D5“约500”改填为“512.5”'
  expect(choicesText('reports', mapping)).toBe(words)
  const counts = { added: 1, changed: 2, unchanged: 3, rejected: 4 }
  const detail = { kind: 'reports' as const, fileName: '表.xlsx', fileHash: '', ...counts, mapping }
  const said = importActions['import.run'].sentence(detail, {
    fieldName: () => '',
    fieldText: () => '',
    unitName: () => '',
    nameOf: () => '',
  })
  expect(said).toBe(`月报表「表.xlsx」：新增1行、更改2行、未变3行、拒绝4行；列的对应：${words}`)
})
