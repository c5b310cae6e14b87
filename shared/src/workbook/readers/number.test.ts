import { describe, expect, test } from 'vitest'
import { outcome } from '../test-kit.ts'
import { degrees, whole, year } from './number.ts'

describe('a whole number', () => {
  const term = whole({ min: 1, max: 100, example: '15', unit: '年' })

  test.each([
    [15, 15],
    ['15', 15],
    ['15年', 15],
    ['１５ 年', 15],
    [15.0, 15],
    [15.5, 'cell/not-whole'],
    ['十五', 'cell/not-a-number'],
    [0, 'cell/out-of-range'],
    [101, 'cell/out-of-range'],
    ['', null],
  ])('%j is %j', (value, expected) => {
    expect(outcome(term, value)).toBe(expected)
  })
})

describe('a year', () => {
  test.each([
    [2025, 2025],
    ['2025', 2025],
    ['2025年', 2025],
    ['2025年度', 2025],
    ['２０２５', 2025],
    ['25', 'cell/not-a-year'],
    [1999, 'cell/not-a-year'],
    [2101, 'cell/not-a-year'],
    [2025.5, 'cell/not-a-year'],
    ['2025-03', 'cell/not-a-year'],
    ['—', null],
  ])('%j is %j', (value, expected) => {
    expect(outcome(year, value)).toBe(expected)
  })
})

describe('degrees', () => {
  const latitude = degrees({ name: '纬度', limit: 90, example: '30.659' })

  test.each([
    [30.659, 30.659],
    ['30.659', 30.659],
    [30.123456789012, 30.123456789012],
    ['-12.5', -12.5],
    [104.06, 'cell/out-of-range'],
    ['30°39′', 'cell/two-numbers'],
    ['', null],
  ])('%j is %j', (value, expected) => {
    expect(outcome(latitude, value)).toBe(expected)
  })
})
