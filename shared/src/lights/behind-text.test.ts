import { describe, expect, test } from 'vitest'
import { againstSchedule, behindNumber, behindText } from './behind-text.ts'

describe('points against the schedule', () => {
  test.each([
    ['5.2', '低于序时5.2个百分点', '−5.2', 5.2],
    ['30.004', '低于序时30.004个百分点', '−30.004', 30.004],
    ['−3.0', '高于序时3.0个百分点', '+3.0', -3],
    ['0.0', '与序时持平', '0.0', 0],
    ['0.00', '与序时持平', '0.0', 0],
    [null, '无序时可比', null, null],
  ])('%s read %s', (points, words, digits, number) => {
    expect(behindText(points)).toBe(words)
    expect(againstSchedule(points)).toBe(digits)
    expect(behindNumber(points)).toBe(number)
  })
})
