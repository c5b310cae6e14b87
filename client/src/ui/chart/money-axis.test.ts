import { describe, expect, test } from 'vitest'
import { monthsToText } from '../text/months-text.ts'
import { moneyAxis } from './money-axis.ts'

describe('the axis of a chart of money', () => {
  test('is in 亿元 where anything reaches it, for all of the chart', () => {
    const { unit, text, tick } = moneyAxis([null, 5_000_000, 250_000_000])
    expect([unit, text(5_000_000), tick(250_000_000), tick(200_000_000)]).toEqual(['亿元', '0.05', '2.5', '2'])
  })

  test('is in whole 万元 where nothing does', () => {
    const { unit, text } = moneyAxis([99_990_000])
    expect([unit, text(99_990_000)]).toEqual(['万元', '9,999'])
  })
})

describe('the year up to a month', () => {
  test.each([
    ['2025-01', '2025年1月'],
    ['2025-09', '2025年1—9月'],
  ] as const)('%s reads %s', (month, text) => {
    expect(monthsToText(month)).toBe(text)
  })
})

test('an axis that is divided between whole yuan has labels all the same', () => {
  expect(moneyAxis([0]).tick(0.3)).toBe('0')
  expect(moneyAxis([200_000_000]).tick(66_666_666.67)).toBe('0.7')
})
