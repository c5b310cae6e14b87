import { describe, expect, test } from 'vitest'
import { parseRule } from './parse-rule.ts'
import { differencesText, ruleDifferences } from './rule-difference.ts'
import { ruleKinds } from './rule-kind.ts'
import { recordOf, ruleRecords } from './rule-records.ts'
import { seriesName } from './series-names.ts'

const own = ruleKinds.flatMap((kind) => recordOf(kind).series.map((series) => ({ kind, ...series })))
const { light, indicator, due, duty, ranking } = ruleRecords

const ownOf = <Content>(series: readonly { readonly code: string; readonly own: Content | null }[], code?: string) => {
  const found = series.find((each) => code === undefined || each.code === code)?.own
  if (!found) throw new Error('The product comes with none')
  return found
}

const lights = ownOf(light.series)
const changes = (kind: (typeof ruleKinds)[number], before: unknown, after: unknown): string => {
  const { words } = recordOf(kind)
  return differencesText(ruleDifferences(words(before), words(after)))
}

describe.each(own.filter((series) => series.own !== null))(
  'the rule $kind $code that the product comes with',
  ({ kind, code, own: content }) => {
    const record = recordOf(kind)

    test('is sound, and its words have a name and a text each', () => {
      expect(parseRule(record, content, code)).toEqual({ content, faults: [] })
      const words = record.words(content)
      expect(words.length).toBeGreaterThan(0)
      expect(words.filter(({ name, text }) => name === '' || text === '')).toEqual([])
    })

    test('comes back out of the form as it went in', () => {
      if (!record.form) return
      const typed = parseRule(record, record.form.contentOf(record.form.valuesOf(content)), code)
      expect(typed.faults).toEqual([])
      expect(ruleDifferences(record.words(content), record.words(typed.content))).toEqual([])
    })
  },
)

test.each(own.filter(({ kind }) => kind !== 'benefit' && kind !== 'measure'))(
  'the rule $kind $code is called in the trail as among the rules',
  (rule) => {
    expect(seriesName(rule.kind, rule.code)).toBe(rule.name)
  },
)

describe('the difference of two versions', () => {
  test('is told field by field', () => {
    const later = {
      ...lights,
      progress: { yellowFromPoints: 5, redAbovePoints: 20 },
      yellowMonthsToRed: 3,
      catchUp: true,
    }
    expect(changes('light', lights, later)).toBe(
      '进度预警下限10个百分点→5个百分点；进度滞后上限30个百分点→20个百分点；连续预警转滞后不启用→3个月；赶回观察不启用→启用',
    )
    expect(changes('light', lights, lights)).toBe('')
  })

  test('names fields that only one of them has', () => {
    const rule = ownOf(due.series)
    expect(changes('due', rule, { due: { kind: 'day', day: 25 }, lateWorkingDays: 3 })).toBe(
      '截止口径月末后第几个工作日→当月几日；截止日无→25日；月末后5个工作日→无',
    )
    const index = ownOf(ranking.series)
    const parts = index.parts.slice(0, 2).map((part) => ({ ...part, weight: 50 }))
    expect(changes('ranking', index, { ...index, parts })).toBe(
      '投资进度权重45→50；按期开工权重20→50；堵点按期销号权重15→无；债券使用权重20→无',
    )
  })

  test('sees a target that is written otherwise and is the same', () => {
    const coverage = ownOf(indicator.series, 'rail-800m')
    const same = { ...coverage, target: { kind: 'share', numerator: 65, denominator: 100 } }
    expect(changes('indicator', coverage, same)).toBe('')
    expect(changes('indicator', coverage, { ...same, target: { kind: 'share', numerator: 7, denominator: 10 } })).toBe(
      '目标65%→70%',
    )
  })

  test('tells words of a duty', () => {
    const duties = [{ permission: 'bonds:import', unitNameWords: ['财政', '国资'] }]
    expect(changes('duty', ownOf(duty.series), { duties })).toBe(
      '维护专项债财政→财政、国资；维护轨道和边界交通、规划和自然资源、规自→无',
    )
  })
})

describe('a rule that is typed wrongly', () => {
  const faultsOf = (kind: (typeof ruleKinds)[number], code: string, typed: Readonly<Record<string, string>>) => {
    const record = recordOf(kind)
    const content = record.series.find((series) => series.code === code)?.own
    if (!record.form || !content) throw new Error(`${kind} has no form`)
    const values = { ...record.form.valuesOf(content), ...typed }
    return parseRule(record, record.form.contentOf(values), code).faults.map(
      ({ pointer, message }) => `${pointer} ${message}`,
    )
  }

  test.each<[(typeof ruleKinds)[number], string, Readonly<Record<string, string>>, string[]]>([
    ['light', 'light', { 'progress.redAbovePoints': 'x' }, ['/progress/redAbovePoints 进度滞后上限：应为数字']],
    ['light', 'light', { 'progress.redAbovePoints': '101' }, ['/progress/redAbovePoints 进度滞后上限：不能大于100']],
    [
      'light',
      'light',
      { 'progress.redAbovePoints': '5' },
      ['/progress/yellowFromPoints 进度预警下限：预警下限不能高于滞后上限'],
    ],
    [
      'light',
      'light',
      { name: '', 'start.yellowMonths': '1.5' },
      ['/name 请填写规则名称', '/start/yellowMonths 未开工预警月数：应为整数'],
    ],
    ['light', 'light', { yellowMonthsToRed: '1' }, ['/yellowMonthsToRed 连续预警转滞后：不能小于2']],
    ['indicator', 'bond-share', { 'target.numerator': '50.005' }, ['/target/numerator 目标：应为数字']],
    [
      'indicator',
      'rail-800m',
      { 'target.kind': 'schedule', operator: '<', categories: 'none' },
      [
        '/target/kind 目标口径：这个指标的目标只能是固定比例',
        '/operator 达标条件：这个指标的达标条件只能是不低于、超过',
        '/categories 片区范围：这个指标按片区计算，请选择片区范围',
      ],
    ],
    ['indicator', 'rail-800m', { 'target.numerator': '650' }, ['/target/numerator 目标：不能大于100%']],
    [
      'indicator',
      'bond-share',
      { 'target.kind': 'schedule', operator: '=' },
      [
        '/target/kind 目标口径：这个指标的目标只能是固定比例',
        '/operator 达标条件：这个指标的达标条件只能是不低于、超过',
      ],
    ],
    ['indicator', 'bond-share', { 'target.numerator': '101' }, ['/target/numerator 目标：不能大于100%']],
    [
      'indicator',
      'bond-share',
      { categories: 'central' },
      ['/categories 片区范围：这个指标不按片区计算，请选择不按片区'],
    ],
    [
      'indicator',
      'investment-rate',
      { 'target.kind': 'share', 'target.numerator': '90', operator: '>' },
      ['/target/kind 目标口径：这个指标的目标只能是本月序时进度', '/operator 达标条件：这个指标的达标条件只能是不低于'],
    ],
    ['indicator', 'start-rate', { 'target.kind': 'schedule' }, ['/target/kind 目标口径：这个指标的目标只能是固定比例']],
    ['due', 'due', { 'due.count': '0' }, ['/due/count 月末后：不能小于1']],
    ['rail-reach', 'rail-reach', { metres: '' }, ['/metres 覆盖半径：应为数字']],
  ])('%s %s %j is told so', (kind, code, typed, faults) => {
    expect(faultsOf(kind, code, typed)).toEqual(faults)
  })
})
