import { describe, expect, test } from 'vitest'
import { comparisonSentence } from './comparison-sentence.ts'

type Facts = Parameters<typeof comparisonSentence>[0]

const entry = (number: string, month: Facts['from']['month'] = '2025-09'): Facts['from'] => ({
  number,
  month,
  takenAt: '2025-10-05T01:00:00.000Z',
  takenBy: '李某',
  note: null,
  hash: '',
})

const same: Facts = {
  from: entry('2025-09-1'),
  to: entry('2025-09-2'),
  rules: [],
  indicators: [],
  areas: [],
  projects: [],
}

const figure = (light: 'green' | 'yellow' | 'red') => ({
  ytdYuan: 1,
  behindPoints: 1,
  behindDisplay: '1.0',
  light,
})
const project = (code: string, from: ReturnType<typeof figure> | null, to: ReturnType<typeof figure> | null) => ({
  code,
  name: code,
  from,
  to,
})
const area = { code: 'A01', name: 'A01', from: { ...figure('green'), place: 1 }, to: { ...figure('green'), place: 2 } }
const share = (display: string) => ({ numerator: 1, denominator: 3, display, targetDisplay: '50%', met: false })

describe('the sentence about two snapshots', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['nothing', {}, '2025-09-2与2025-09-1相比：数字、灯号、位次和规则版本都相同'],
    [
      'areas and projects',
      { areas: [area], projects: [project('P1', figure('green'), figure('red')), project('P2', null, figure('red'))] },
      '2025-09-2与2025-09-1相比：1个片区、2个项目不同；1个项目灯号变化；1个项目新列入',
    ],
    [
      'a project that has left',
      { projects: [project('P1', figure('green'), null)] },
      '2025-09-2与2025-09-1相比：1个项目不同；1个项目已移出',
    ],
    [
      'an indicator and a rule',
      {
        indicators: [{ code: 'bond-share', name: '专项债投向占比', from: share('36.0%'), to: share('36.7%') }],
        rules: [{ code: 'reach', name: '站点覆盖半径', from: '800米', to: '1000米' }],
      },
      '2025-09-2与2025-09-1相比：专项债投向占比由36.0%变为36.7%；规则版本不同',
    ],
    [
      'an indicator that reads the same',
      { indicators: [{ code: 'start-rate', name: '开工率', from: share('98.0%'), to: share('98.0%') }] },
      '2025-09-2与2025-09-1相比：开工率仍为98.0%，分子分母有变',
    ],
    ['the month as it stands', { to: null }, '2025年9月最新数据与快照2025-09-1相比：数字、灯号、位次和规则版本都相同'],
    [
      'another month',
      { to: entry('2025-10-1', '2025-10'), areas: [area] },
      '2025-10-1与2025-09-1相比（不同月份，含当月进展）：1个片区不同',
    ],
  ])('tells %s', (_what, change, sentence) => {
    expect(comparisonSentence({ ...same, ...change })).toBe(sentence)
  })
})
