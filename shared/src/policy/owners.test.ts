import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseOwners } from './owners.ts'

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
