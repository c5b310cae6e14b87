import { expect, test } from 'vitest'
import { type ReportedMonth, silencesOf } from './silence.ts'

const months = ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09'] as const

/** Six months in which everything moves; given values of the last ones, the newest last. */
function story(...given: readonly Partial<ReportedMonth>[]): ReportedMonth[] {
  return months.map((month, at) => ({
    month,
    investedYuan: 1_000_000,
    progressBasisPoints: 1000 + at * 500,
    imageProgress: `第${at + 1}段`,
    problem: null,
    light: at % 2 === 0 ? 'yellow' : 'green',
    ...given[at - months.length + given.length],
  }))
}

const kinds = (...given: readonly Partial<ReportedMonth>[]) => silencesOf(story(...given)).map(({ kind }) => kind)
const thrice = (one: Partial<ReportedMonth>) => [one, one, one]

test('what moves says enough', () => expect(kinds()).toEqual([]))

test.each([
  ['the same words three months', thrice({ imageProgress: '主体施工 ' }), ['text']],
  ['the same words twice', [{ imageProgress: '主体' }, { imageProgress: '主体' }], []],
  ['the same words after all is done', thrice({ imageProgress: '已竣工', progressBasisPoints: 10_000 }), []],
  ['no words at all', thrice({ imageProgress: null }), []],
  ['money without progress', thrice({ progressBasisPoints: 3000 }), ['money-alone']],
  ['money after all is done', thrice({ progressBasisPoints: 10_000 }), []],
  ['neither money nor progress', thrice({ progressBasisPoints: 3000, investedYuan: 0 }), []],
  ['progress without money', [{}, { investedYuan: 0 }, { investedYuan: 0 }], ['progress-alone']],
  ['progress that nobody gave', thrice({ progressBasisPoints: null, investedYuan: 0 }), []],
  ['half a year of yellow', Array(6).fill({ light: 'yellow' }), ['light']],
  ['half a year of green', Array(6).fill({ light: 'green' }), []],
  [
    'half a year of yellow without money',
    Array(6).fill({ light: 'yellow', investedYuan: 0, progressBasisPoints: 5 }),
    [],
  ],
  ['red twice and no problem', [{ light: 'red' }, { light: 'red' }], ['red-without-problem']],
  ['red twice with a problem', [{ light: 'red' }, { light: 'red', problem: '征拆' }], []],
  ['red once', [{ light: 'red' }], []],
] as const)('%s', (_what, given, expected) => expect(kinds(...(given as Partial<ReportedMonth>[]))).toEqual(expected))

test('a project that is new says nothing yet', () => {
  expect(silencesOf(story(...thrice({ imageProgress: '主体' })).slice(-2))).toEqual([])
})

test('each says since when, in words', () => {
  expect(silencesOf(story(...thrice({ imageProgress: '主体施工', progressBasisPoints: 4250 })))).toEqual([
    { kind: 'text', since: '2025-07', sentence: '形象进度连续3个月都是「主体施工」' },
    { kind: 'money-alone', since: '2025-07', sentence: '2025年7月以来投资200万元，形象进度一直是42.5%' },
  ])
})
