import { expect, test } from 'vitest'
import { readTable } from '../importing/read-table.ts'
import { unitOrText } from '../importing/readers/unit.ts'
import { seemingLatin } from './look-alikes.ts'
import { code } from './readers/text.ts'
import { cellOf, knownCity, noContext, outcome, sheetOf } from './test-kit.ts'

test.each([
  ['Р1', '“Р”是西里尔字母，不是英文字母 P', 'P1'],
  ['PΟ2', '“Ο”是希腊字母，不是英文字母 O', 'PO2'],
  ['АВ-3', '“А”是西里尔字母，不是英文字母 A，“В”是西里尔字母，不是英文字母 B', 'AB-3'],
])('a code %s is refused by the letters that are none', (written, said, meant) => {
  const reading = code('P1').read(cellOf(written), noContext)
  expect(reading).toEqual({
    ok: false,
    code: 'cell/look-alike',
    message: `编码“${written}”里的${said}；请改用英文字母填写，如 ${meant}`,
  })
})

test.each(['P1', 'α-01', 'Ж7', '甲-12', 'P１'])('a code %s is what it seems', (written) => {
  expect(outcome(code('P1'), written)).toBe(written.normalize('NFKC'))
})

test('a code that somebody gave with such letters is found all the same', () => {
  const { rows } = readTable(
    'reports',
    [
      sheetOf([
        ['项目编码', '月份', '本月完成投资(万元)'],
        ['Р1', '2025-09', 5],
      ]),
    ],
    knownCity,
  )
  expect(rows.map(({ row }) => row.projectCode)).toEqual(['Р1'])
})

test('a unit that seems to be a known one is no text of its own', () => {
  expect(outcome(unitOrText, 'В1')).toBe('cell/look-alike')
  expect(outcome(unitOrText, 'ООО 建设')).toBe('ООО 建设')
})

test('letters are what they seem where all are Latin', () => {
  expect(seemingLatin('PX-1')).toBeUndefined()
})
