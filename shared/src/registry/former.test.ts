import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { comesRound, formerOf } from './former.ts'
import { formerSentence } from './former-words.ts'
import type { RegistryEventKind } from './registry-event.schema.ts'

const event = (
  kind: RegistryEventKind,
  on: Day,
  formerCode: string,
  formerName: string | null,
  successors: readonly string[],
) => ({ kind, noun: 'unit' as const, formerCode, formerName, successors: [...successors], on })

const events = [
  event('merge', '2025-07-01', 'D2', '清江区', ['D3']),
  event('rename', '2024-01-01', 'D2', '清江县', ['D2']),
  event('merge', '2025-09-01', 'D3', '东湖区', ['D1']),
  event('split', '2025-03-01', 'D7', '新城管委会', ['D8', 'D3']),
  event('split', '2025-03-01', 'D9', '两江区', ['D9', 'D10']),
  event('recode', '2025-01-01', 'D01', null, ['D1']),
]
const find = formerOf(events)

describe('what became of a name or code', () => {
  test.each([
    ['a merged code, as far as it went', 'D2', ['D1']],
    ['the name of a merged unit', '清江区', ['D1']],
    ['a name before the last one', '清江县', ['D1']],
    ['one that was split, each part as far as it went', 'D7', ['D8', 'D1']],
    ['a name that was split, one part keeping the code', '两江区', ['D9', 'D10']],
    ['another code', 'D01', ['D1']],
  ])('%s', (_, written, codes) => {
    expect(find('unit', written)?.codes).toEqual(codes)
  })

  test('is nothing for what nothing happened to, by code where that stayed, nor for another noun', () => {
    expect([find('unit', 'D1'), find('unit', 'D9'), find('area', 'D2')]).toEqual([undefined, undefined, undefined])
  })

  test('is said with the day and what it is now', () => {
    const names = new Map([['D1', '云锦区']])
    const former = find('unit', '清江区')
    expect(former && formerSentence(former, (code) => names.get(code))).toBe(
      '单位“清江区”（D2）2025-07-01 起并入“云锦区”（D1）',
    )
  })
})

test('an event that would lead a code back to itself is told', () => {
  expect(comesRound(events, event('merge', '2025-10-01', 'D1', null, ['D2']))).toBe(true)
  expect(comesRound(events, event('merge', '2025-10-01', 'D1', null, ['D4']))).toBe(false)
  expect(comesRound(events, event('rename', '2025-10-01', 'D1', '旧名', ['D1']))).toBe(false)
})
