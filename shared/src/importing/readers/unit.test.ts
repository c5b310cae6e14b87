import { describe, expect, test } from 'vitest'
import { words } from '../../workbook/readers/list.ts'
import { noContext, outcome } from '../../workbook/test-kit.ts'
import { areasKind } from '../kinds/areas.kind.ts'
import { projectsKind } from '../kinds/projects.kind.ts'
import { railLinesKind } from '../kinds/rail-lines.kind.ts'
import { codeOf, codesOf, packageCode } from './reference.ts'
import { oneUnit, unitOrText, units } from './unit.ts'

describe('units by name', () => {
  test.each([
    ['云锦区', ['D1']],
    ['D2', ['D2']],
    ['Ｄ２', ['D2']],
    ['云锦区、清江区', ['D1', 'D2']],
    ['清江区，云锦区', ['D2', 'D1']],
    ['清江区,云锦区', ['D2', 'D1']],
    ['清江区；云锦区;清江区', ['D2', 'D1']],
    ['清江区\n云锦区', ['D2', 'D1']],
    ['清江区/云锦区', ['D2', 'D1']],
    ['东湖新区/高新区', ['D3']],
    ['市发改委', ['B1']],
    ['清江区、某某区', 'reference/unknown-unit'],
    ['、', null],
    ['', null],
  ])('%j are %j', (value, expected) => {
    expect(outcome(units, value)).toEqual(expected)
  })

  test('name the one that is unknown', () => {
    const reading = units.read({ value: '清江区、某某区' }, noContext)
    expect(reading.ok ? '' : reading.message).toBe('单位“某某区”不存在，请改正名称或编码，或先导入“单位”')
  })

  test.each([
    ['云锦区', 'D1'],
    ['云锦区、清江区', 'cell/one-only'],
    ['某某区', 'reference/unknown-unit'],
    ['、', null],
  ])('where only one may stand: %j is %j', (value, expected) => {
    expect(outcome(oneUnit, value)).toBe(expected)
  })

  test.each([
    ['市发改委', 'B1'],
    ['B1', 'B1'],
    ['清江区住建局', '清江区住建局'],
    ['市发改委、市住建局', '市发改委、市住建局'],
    ['—', null],
  ])('where other text is kept: %j is %j', (value, expected) => {
    expect(outcome(unitOrText, value)).toBe(expected)
  })
})

describe('a code of something else', () => {
  test.each([
    ['A01', 'A01'],
    ['Ａ０１', 'A01'],
    ['X01', 'reference/unknown-area'],
    ['/', null],
  ])('%j is %j', (value, expected) => {
    expect(outcome(codeOf(areasKind), value)).toBe(expected)
  })

  test('names the code and what to import first', () => {
    const reading = codeOf(projectsKind).read({ value: 'X9' }, noContext)
    expect(reading.ok ? '' : reading.message).toBe('项目编码“X9”不存在，请改正编码，或先导入“项目”')
  })

  test('may be one of several', () => {
    expect(outcome(codesOf(railLinesKind), 'L1、L2')).toEqual(['L1', 'L2'])
    expect(outcome(codesOf(railLinesKind), 'L1、X2')).toBe('reference/unknown-line')
  })

  test('may be a package of the same file', () => {
    expect(outcome(packageCode, 'X1')).toBe('reference/unknown-package')
    expect(outcome(packageCode, 'X1', { codesInFile: new Set(['X1']) })).toBe('X1')
  })
})

test('words are divided by whatever offices use', () => {
  expect(outcome(words(''), ' 市重点、TOD ，断头路/EOD；TOD\n ')).toEqual(['市重点', 'TOD', '断头路', 'EOD'])
})
