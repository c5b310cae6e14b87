import { describe, expect, test } from 'vitest'
import { unitTypeNames } from '../../units/unit.schema.ts'
import { noContext, outcome } from '../test-kit.ts'
import { choice, yesOrNo } from './choice.ts'

const unitType = choice(unitTypeNames, { district: ['区(市)县', '功能区'] })

describe('a choice', () => {
  test.each([
    ['区县', 'district'],
    [' 区 县 ', 'district'],
    ['区（市）县', 'district'],
    ['功能区', 'district'],
    ['市级部门', 'department'],
    ['', null],
    ['无', null],
    ['乡镇', 'cell/not-a-choice'],
    [1, 'cell/not-a-choice'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(unitType, value)).toBe(expected)
  })

  test('names what may be chosen', () => {
    const reading = unitType.read({ value: '乡镇' }, noContext)
    expect(reading.ok ? '' : reading.message).toBe(
      '“乡镇”不在可选项中，请填写“区县”、“市级部门”、“市属国企”、“专班”之一',
    )
  })
})

describe('yes or no', () => {
  test.each([
    ['是', true],
    ['有', true],
    ['Y', true],
    ['yes', true],
    ['1', true],
    [1, true],
    [true, true],
    ['√', true],
    ['否', false],
    ['无', false],
    ['没有', false],
    ['N', false],
    ['Ｎ', false],
    [0, false],
    [false, false],
    ['', null],
    ['—', null],
    ['/', null],
    ['可能', 'cell/not-yes-or-no'],
    [2, 'cell/not-yes-or-no'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(yesOrNo, value)).toBe(expected)
  })
})
