import { expect, test } from 'vitest'
import { minutesText, timerText, timeText } from './meeting-words.ts'
import { movedTo } from './prepare/moved-to.ts'

test.each([
  [0, '0分钟'],
  [60, '1分钟'],
  [61, '2分钟'],
  [3600, '1小时'],
  [3660, '1小时1分钟'],
])('%i seconds are planned as %s', (seconds, text) => {
  expect(minutesText(seconds)).toBe(text)
})

test.each([
  [-3, '00:00'],
  [161.9, '02:41'],
  [3661, '1:01:01'],
])('a timer of %d seconds reads %s', (seconds, text) => {
  expect(timerText(seconds)).toBe(text)
})

test('a time is told by the clock of the city', () => {
  expect(timeText('2025-10-20T01:05:00.000Z')).toBe('09:05')
})

test.each([
  ['a', 'c', 'b c a'],
  ['c', 'a', 'c a b'],
  ['b', 'c', 'a c b'],
  ['b', 'b', 'a b c'],
])('%s dropped on %s makes %s', (id, target, order) => {
  expect(movedTo(['a', 'b', 'c'], id, target).join(' ')).toBe(order)
})
