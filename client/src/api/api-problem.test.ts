import { expect, test } from 'vitest'
import { problemOf, unreachable } from './api-problem.ts'

test.each([
  ['of the network as it was told', unreachable(), '无法连接服务器'],
  ['of code that did not arrive', new TypeError('Failed to fetch dynamically imported module: /a.js'), '页面没有取到'],
  ['of its style sheets', new Error('Unable to preload CSS for /assets/a.css'), '页面没有取到'],
  ['of the page itself', new TypeError('x is undefined'), '页面出现错误'],
])('a failure %s is not said to be recorded by the server', (_case, error, title) => {
  expect(problemOf(error).title).toBe(title)
})
