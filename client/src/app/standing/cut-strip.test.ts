import { expect, test } from 'vitest'
import { cutText } from './cut-strip.tsx'

const now = Date.parse('2025-10-28T02:40:00Z')

test.each([
  ['2025-10-28T02:32:59Z', '网络不通，10:32 的数据'],
  ['2025-10-27T15:59:00Z', '网络不通，2025-10-27 23:59 的数据'],
  ['2025-10-27T16:00:00Z', '网络不通，00:00 的数据'],
])('what was read at %s is told by the clock of the city', (read, text) => {
  expect(cutText(Date.parse(read), now)).toBe(text)
})

test('a page that has read nothing says so', () => {
  expect(cutText(undefined, now)).toBe('网络不通，本页还没有数据')
})
