import { describe, expect, test } from 'vitest'
import { noContext, outcome } from '../test-kit.ts'
import { interestRate, progress } from './percent.ts'

describe('progress', () => {
  test.each([
    ['45%', 4500],
    ['45', 4500],
    [45, 4500],
    ['45.5', 4550],
    ['４５％', 4500],
    [' 45 % ', 4500],
    ['0.45', 45],
    [0.45, 45],
    [0, 0],
    ['0%', 0],
    [100, 10_000],
    ['100%', 10_000],
    ['33.337', 3333],
    [99.999, 9999],
    ['', null],
    ['—', null],
    [105, 'cell/over-hundred'],
    [100.001, 'cell/over-hundred'],
    ['100.01%', 'cell/over-hundred'],
    [-1, 'cell/negative'],
    [-0.001, 'cell/negative'],
    ['一半', 'cell/not-a-number'],
    ['45%%', 'cell/not-a-number'],
  ])('%j is %j hundredths of a point', (value, expected) => {
    expect(outcome(progress, value)).toBe(expected)
  })

  test.each([
    [0.45, 4500],
    [1, 10_000],
    [0.07, 700],
    [0.29, 2900],
    [1 / 3, 3333],
    [1.05, 'cell/over-hundred'],
    [45, 'cell/over-hundred'],
  ])('%j shown as a percentage is %j', (value, expected) => {
    expect(outcome(progress, { value, percent: true })).toBe(expected)
  })

  test('typed as text in a cell with a percentage format is what it says', () => {
    expect(outcome(progress, { value: '45%', percent: true })).toBe(4500)
  })

  test.each([
    [0.45, 45],
    ['0.45', 45],
    ['０.５', 50],
  ])('of less than one, %j, is asked about: a share looks the same', (value, hundredths) => {
    const reading = progress.read({ value }, noContext)
    expect(reading).toMatchObject({ ok: true, value: hundredths, doubt: { code: 'cell/read-as' } })
    expect(reading.ok ? reading.doubt?.message : '').toMatch(/请改写成 (?:45|50)% 这样的百分数$/)
  })

  test.each([
    { value: '0.45%' },
    { value: 0.0045, percent: true as const },
    { value: 0.45, shown: '0.45%' },
    { value: 0 },
    { value: 1 },
  ])('%j is not', (cell) => {
    const reading = progress.read(cell, noContext)
    expect(reading.ok && reading.doubt).toBeUndefined()
  })

  test('over 100 quotes a number as it is shown', () => {
    const reading = progress.read({ value: 1.05, percent: true }, noContext)
    expect(reading.ok ? '' : reading.message).toBe('“105%”超过 100%，形象进度最高为 100%')
  })
})

describe('a rate of interest', () => {
  test.each([
    [2.15, 215],
    ['2.15%', 215],
    [2.155, 'cell/too-fine'],
    [0, 0],
    ['-1', 'cell/negative'],
    [215, 'cell/over-hundred'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(interestRate, value)).toBe(expected)
  })
})
