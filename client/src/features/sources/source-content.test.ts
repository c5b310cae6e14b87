import { expect, test } from 'vitest'
import { countText } from './source-content.tsx'

test.each([
  [3, 3, 0, false, '共 3 行'],
  [200, 512, 0, false, '共 512 行，显示前 200 行'],
  [4, 10, 6, false, '共 10 行；另有 6 行属于其他区县，当前账号不能查看'],
  [0, 0, 6, true, '共 0 行；另有 6 行发布后才能看，当前账号不能查看'],
])('%i rows of %i with %i hidden, provisional %s: %s', (shown, total, hidden, provisional, text) => {
  expect(countText(shown, { total, hidden, provisional })).toBe(text)
})
