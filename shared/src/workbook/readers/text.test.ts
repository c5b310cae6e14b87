import { describe, expect, test } from 'vitest'
import { outcome } from '../test-kit.ts'
import { code, colour, text } from './text.ts'

describe('text', () => {
  test.each([
    ['  主体施工　', '主体施工'],
    ['文体枢纽（一期）', '文体枢纽（一期）'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['=1+1', '=1+1'],
    [12.5, '12.5'],
    [1e9, '1000000000'],
    [1e-7, '0.0000001'],
    [new Date('2025-03-14T00:00:00Z'), '2025-03-14'],
    ['无', null],
    ['/', null],
    ['\u200b', null],
    ['一二三四五六七八九十一', 'cell/too-long'],
    [{ value: null, error: '#NAME?' }, 'cell/error-value'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(text(10, { example: '' }), value)).toBe(expected)
  })
})

describe('a code', () => {
  test.each([
    ['P0001', 'P0001'],
    [' Ｐ０００１ ', 'P0001'],
    ['P0\n001', 'P0001'],
    [1001, '1001'],
    ['—', null],
    ['P'.repeat(41), 'cell/too-long'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(code('P0001'), value)).toBe(expected)
  })
})

describe('a colour', () => {
  test.each([
    ['#1E88E5', '#1E88E5'],
    ['1e88e5', '#1e88e5'],
    ['＃1E88E5', '#1E88E5'],
    [112_233, '#112233'],
    ['', null],
    ['红', 'cell/not-a-colour'],
    ['#123', 'cell/not-a-colour'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(colour, value)).toBe(expected)
  })
})
