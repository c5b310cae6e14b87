import { expect, test } from 'vitest'
import { blockerTitle } from './blocker.schema.ts'

test('a title is the first line that says anything, no character cut in half', () => {
  expect(blockerTitle('用地指标缺126亩；无法报批')).toBe('用地指标缺126亩')
  expect(blockerTitle('。\n用地指标缺126亩')).toBe('用地指标缺126亩')
  expect(blockerTitle('。。。')).toBe('。。。')
  const long = blockerTitle(`甲${'𬬭'.repeat(60)}`)
  expect(long).toHaveLength(40)
  expect(blockerTitle('𬬭'.repeat(60))).toBe(`${'𬬭'.repeat(19)}…`)
})
