import { describe, expect, test } from 'vitest'
import { codesOf } from './codes-of.ts'

describe('the codes of a vocabulary', () => {
  test('stand in the order they are named in', () => {
    expect(codesOf({ submitted: '已提交', accepted: '已审', 'sent-back': '已退回' })).toEqual([
      'submitted',
      'accepted',
      'sent-back',
    ])
  })

  test('are at least one', () => {
    expect(() => codesOf({})).toThrow('at least one code')
  })
})
