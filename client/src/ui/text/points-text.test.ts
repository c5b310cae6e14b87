import { describe, expect, test } from 'vitest'
import { againstSchedule, behindText } from './points-text.ts'

describe('points against the schedule', () => {
  test.each([
    [5.24, '低于序时5.2个百分点', '−5.2'],
    [-3, '高于序时3.0个百分点', '+3.0'],
    [0, '与序时持平', '0.0'],
    [null, '无序时可比', null],
  ])('%s read %s', (points, words, digits) => {
    expect(behindText(points)).toBe(words)
    expect(againstSchedule(points)).toBe(digits)
  })

  test.each([
    [9.96, '−9.96'],
    [10.04, '−10.04'],
    [0.04, '−0.04'],
    [-29.98, '+29.98'],
  ])('%s keep the decimals that tell them from a threshold', (points, digits) => {
    expect(againstSchedule(points)).toBe(digits)
  })
})
