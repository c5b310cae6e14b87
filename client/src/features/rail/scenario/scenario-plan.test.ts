import { describe, expect, test } from 'vitest'
import { previewReply } from '../rail.fixture.ts'
import { type Draft, emptyDraft, readDraft } from './scenario-draft.ts'
import { changesOf, withChange, withoutChange } from './scenario-plan.ts'
import { scenarioSentence } from './scenario-words.ts'

const names = new Map([
  ['L1', '1号线'],
  ['S3', '湖心站'],
])

describe('a plan', () => {
  const plan = withChange(
    { delay: [{ code: 'L1', months: 6 }] },
    { add: [{ longitude: 104.06, latitude: 30.66, name: '东站' }] },
  )

  test('grows by a change and reads as sentences', () => {
    expect(
      changesOf({ ...plan, drop: ['S3'], move: [{ code: 'S3', to: [104, 30] }] }, names).map(({ text }) => text),
    ).toEqual([
      '湖心站不建或停用',
      '1号线推迟6个月开通',
      '湖心站移到东经104°、北纬30°',
      '增加东站（东经104.06°、北纬30.66°）',
    ])
  })

  test('loses a change, and is none without any', () => {
    expect(withoutChange(plan, { kind: 'add', index: 0 })).toEqual({ delay: [{ code: 'L1', months: 6 }] })
    expect(withoutChange({ drop: ['S3'] }, { kind: 'drop', index: 0 })).toBeUndefined()
  })
})

describe('what is typed for a change', () => {
  test.each<[Partial<Draft> & Pick<Draft, 'kind'>, unknown]>([
    [{ kind: 'delay', code: 'L1', day: '2027/6/30' }, { delay: [{ code: 'L1', to: '2027-06-30' }] }],
    [{ kind: 'delay', code: 'L1', months: '-3' }, { delay: [{ code: 'L1', months: -3 }] }],
    [{ kind: 'drop', code: 'S3' }, { drop: ['S3'] }],
    [{ kind: 'move', code: 'S3', longitude: '104.1', latitude: '30.6' }, { move: [{ code: 'S3', to: [104.1, 30.6] }] }],
    [
      { kind: 'add', longitude: '104.1', latitude: '30.6', name: ' 东站 ', day: '2027-01-01' },
      { add: [{ longitude: 104.1, latitude: 30.6, name: '东站', openedOn: '2027-01-01' }] },
    ],
  ])('%j is read', (given, change) => {
    expect(readDraft({ ...emptyDraft(given.kind), ...given })).toEqual({ change })
  })

  test.each<[Partial<Draft> & Pick<Draft, 'kind'>, RegExp]>([
    [{ kind: 'delay', day: '2027-06-30' }, /请选择线路或站点/],
    [{ kind: 'delay', code: 'L1', day: '2027-02-30' }, /存在的一天/],
    [{ kind: 'delay', code: 'L1', months: '1.5' }, /整数/],
    [{ kind: 'delay', code: 'L1' }, /填写推迟几个月/],
    [{ kind: 'drop' }, /请选择/],
    [{ kind: 'move', longitude: '104', latitude: '30' }, /要移动的站点/],
    [{ kind: 'move', code: 'S3' }, /经度和纬度/],
    [{ kind: 'add', longitude: '30.6', latitude: '104.1' }, /是否填反/],
    [{ kind: 'add', longitude: '104', latitude: '30', day: '昨天' }, /填写开通日期/],
    [{ kind: 'add', longitude: '104.1', latitude: '30.6' }, /没有开通的一天，就说不出哪天达标/],
  ])('%j is told', (given, fault) => {
    expect(readDraft({ ...emptyDraft(given.kind), ...given })).toEqual({ fault: expect.stringMatching(fault) })
  })
})

test('the finding of a plan tells what it costs', () => {
  expect(scenarioSentence(previewReply)).toBe(
    '2026-12-28测算覆盖率41.0%（4.10/10.00平方公里），不变动时为70.0%（−29.0个百分点）；距超过65%的目标差24.0个百分点；北港枢纽城因此不达标',
  )
})
