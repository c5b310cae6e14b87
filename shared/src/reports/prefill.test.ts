import { describe, expect, test } from 'vitest'
import { emptyContent, type ReportContent } from '../months/report-content.schema.ts'
import { prefilled, unchanged } from './prefill.ts'

const content: ReportContent = {
  ...emptyContent,
  investedYuan: 5_000_000,
  progressBasisPoints: 4500,
  imageProgress: '主体结构施工',
  statisticsYuan: 20_000_000,
  fundsArrivedYuan: 3_000_000,
  forecastYuan: 6_000_000,
  actualStart: '2024-03',
  actualCompletion: null,
  problem: '管线未迁改',
  problemType: '配套',
  unitsToCoordinate: '市水务局',
  note: '雨季影响',
}

describe('a line of a new month', () => {
  test('begins with the words, progress and 入统 of last month, and without its amounts and note', () => {
    expect(prefilled({ month: '2025-09', content }, '2025-10')).toEqual({
      ...content,
      investedYuan: null,
      fundsArrivedYuan: null,
      forecastYuan: null,
      note: null,
    })
  })

  test('begins 入统 anew with the year', () => {
    expect(prefilled({ month: '2025-12', content }, '2026-01').statisticsYuan).toBeNull()
  })

  test('begins empty where nothing was reported last month', () => {
    expect(prefilled(null, '2025-10')).toEqual(emptyContent)
  })

  test('that says 无变化 invests nothing, which is not the same as saying nothing', () => {
    expect(unchanged({ month: '2025-09', content }, '2025-10')).toMatchObject({
      investedYuan: 0,
      imageProgress: '主体结构施工',
    })
  })
})
