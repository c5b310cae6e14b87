import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import { describe, expect, test } from 'vitest'
import { resultRow } from '../assessment.fixture.ts'
import { finalSentence, placeText, resultsHeadline, scoreParts } from './result-words.ts'

const scheme = { objectiveShareBasisPoints: 4000 }

describe('a result', () => {
  test('says how its score came about', () => {
    expect(finalSentence(resultRow(), scheme)).toBe('客观 92.10×40%＋主观 88.50×60%＋加分 1－扣分 0.5＝90.44')
  })

  test('says that the subjective score stands alone', () => {
    const row = resultRow({ isSubjectiveAlone: true, objective: { score: null, display: '缺数据' }, display: '89.00' })
    expect(finalSentence(row, scheme)).toBe('主观 88.50＋加分 1－扣分 0.5＝89.00（没有已发布的客观指标，按主观得分计）')
    expect(scoreParts(row, scheme).map(({ name, points }) => [name, points])).toEqual([
      ['主观', 88.5],
      ['加分', 1],
      ['扣分', -0.5],
    ])
  })

  test.each<[Partial<ResultRow>, string]>([
    [{ place: 1, tied: false }, '第1名'],
    [{ place: 2, tied: true }, '并列第2名'],
    [{ place: null, tied: false }, '不排名'],
  ])('%j is %s', (changes, text) => {
    expect(placeText(resultRow(changes))).toBe(text)
  })

  test('is summed up with all who are first', () => {
    const rows = [
      resultRow({ name: '甲区', place: 1, tied: true }),
      resultRow({ name: '乙区', place: 1, tied: true, tier: 'good' }),
      resultRow({ name: '丙区', place: null, tier: null }),
    ]
    const finding = resultsHeadline({ year: 2024, direction: 'departments-mark-districts', rows })
    expect(headlineText(finding)).toBe('2024年度部门评区县：2个单位并列第一；优秀1个、良好1个、一般0个')
    expect(finding.details).toEqual(['甲区、乙区', '1个不排名'])
  })
})
