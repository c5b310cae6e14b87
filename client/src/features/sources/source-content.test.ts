import { expect, test } from 'vitest'
import { countText } from './source-content.tsx'

test.each([
  [3, 3, 0, '共 3 行'],
  [200, 512, 0, '共 512 行，显示前 200 行'],
  [4, 10, 6, '共 10 行；另有 6 行属于其他区县，当前账号不能查看'],
])('%i rows of %i with %i hidden: %s', (shown, total, hidden, text) => {
  expect(countText(shown, total, hidden)).toBe(text)
})
