import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOwner, parseOwners } from './owners.ts'

describe('a printed responsibility list', () => {
  test.each<[string, string[], string[]]>([
    [
      '〔责任单位：\n市规划和自然资源局，市财政局、国家税务总局成\n都市税务局，各区（市）县。第一个逗号前为牵头单位，下同〕',
      ['市规划和自然资源局'],
      ['市财政局', '国家税务总局成都市税务局', '各区（市）县'],
    ],
    ['市发改委、市科技局，各区县', ['市发改委', '市科技局'], ['各区县']],
    ['市发改委，市科技局，各区县', ['市发改委'], ['市科技局', '各区县']],
    ['市委组织部（市委人才办、市人社局），各区（市）县', ['市委组织部（市委人才办、市人社局）'], ['各区（市）县']],
    ['责任单位: 市发改委,市科技局', ['市发改委'], ['市科技局']],
    ['市发改委、市科技局', ['市发改委', '市科技局'], []],
    ['市发改委、市发改委，市发改委、市科技局', ['市发改委'], ['市科技局']],
    ['市发改委、，、市科技局', ['市发改委'], ['市科技局']],
    ['', [], []],
  ])('%s', (text, lead, co) => {
    expect(parseOwners(text)).toEqual({ lead, co })
  })

  test('names everybody it was made of, once, and those before the first comma as leads', () => {
    const name = fc.stringMatching(/^[市局委办县]{2,6}(（[市局]{1,3}）)?$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(name, { maxLength: 5 }),
        fc.constantFrom('，', '、'),
        (lead, all, sign) => {
          const co = all.filter((each) => !lead.includes(each))
          const text = [lead.join('、'), ...(co.length > 0 ? [co.join(sign)] : [])].join('，')
          expect(parseOwners(`〔责任单位：${text}〕`)).toEqual({ lead, co })
        },
      ),
    )
  })
})

describe('a unit of the city', () => {
  const units = [
    '市财政局',
    '市发展改革委',
    '市住房城乡建设局',
    '市卫生健康委',
    '市经济和信息化局',
    '市人力资源社会保障局',
    '市规划和自然资源局',
    '市农业农村局',
    '市交通运输局',
    '市水务局',
  ].map((name, index) => ({ code: `B${index}`, name }))
  const printed = parseOwners('市发改委、市经信局市新经济委、市住建局，市卫健委、市人社局、市财政局，各区（市）县')

  test('is found by the short name that documents print', () => {
    const named = units.filter(({ code }) => isOwner(printed, code, units)).map(({ name }) => name)
    expect(named).toEqual([
      '市财政局',
      '市发展改革委',
      '市住房城乡建设局',
      '市卫生健康委',
      '市经济和信息化局',
      '市人力资源社会保障局',
    ])
  })

  test('is not found in a list of others', () => {
    const others = parseOwners('市规划和自然资源局，市交通运输局')
    expect(units.filter(({ code }) => isOwner(others, code, units)).map(({ name }) => name)).toEqual([
      '市规划和自然资源局',
      '市交通运输局',
    ])
  })
})
