import { describe, expect, test } from 'vitest'
import { aliasesOf, lineWords, titleOf } from './line-words.ts'
import { type ContentField, contentFields, fieldOf } from './report-content.schema.ts'

describe('a field of a line', () => {
  test.each<[ContentField, string, string[]]>([
    ['investedYuan', '本月完成投资(万元)', ['本月完成']],
    ['progressBasisPoints', '形象进度(%)', ['形象进度%']],
    ['statisticsYuan', '本年入统投资(万元)', ['入统', '本年入统']],
    ['fundsArrivedYuan', '到位资金(万元)', ['到位']],
    ['actualStart', '实际开工', []],
    ['problemType', '问题类型', []],
    ['note', '备注', []],
  ])('%s stands under %s in a workbook, and elsewhere as %j', (field, title, aliases) => {
    expect(titleOf(fieldOf(field))).toBe(title)
    expect(aliasesOf(fieldOf(field))).toEqual(expect.arrayContaining(aliases))
  })

  test('has words of its own', () => {
    const words = contentFields.flatMap((field) => [fieldOf(field).name, ...aliasesOf(fieldOf(field))])
    const beside = Object.values(lineWords).flatMap((word) => Object.values<string | readonly string[]>(word).flat())
    expect(new Set([...words, ...beside]).size).toBe(words.length + beside.length)
  })
})
