import { expect, test } from 'vitest'
import { problemOf, problemOfReply, unexpected, unreachable } from './api-problem.ts'

test.each([
  ['of the network as it was told', unreachable(), '无法连接服务器'],
  ['of code that did not arrive', new TypeError('Failed to fetch dynamically imported module: /a.js'), '页面没有取到'],
  ['of its style sheets', new Error('Unable to preload CSS for /assets/a.css'), '页面没有取到'],
  ['of the page itself', new TypeError('x is undefined'), '页面出现错误'],
])('a failure %s is not said to be recorded by the server', (_case, error, title) => {
  expect(problemOf(error).title).toBe(title)
})

test.each([
  [502, '<html><h1>502 Bad Gateway</h1></html>', '无法连接服务器'],
  [504, undefined, '无法连接服务器'],
  [413, undefined, '文件太大'],
  [500, undefined, '没有收到系统的回复'],
])('a page of a proxy with %i is not said to be a failure that the server has recorded', (status, body, title) => {
  expect(problemOfReply(status, body).problem).toMatchObject({ title, status, code: 'common/internal' })
})

test('a failure that the server itself tells is told as it is', () => {
  const told = { type: 'about:blank', title: '系统内部错误，已记录', status: 502, code: 'common/internal' }
  expect(problemOfReply(502, told).problem.title).toBe('系统内部错误，已记录')
  expect(unexpected(200).problem.title).toBe('没有收到系统的回复')
})
