import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitsCalled } from '../../units/unit-names.ts'
import { units, world } from './parse.fixture.ts'
import { parseDirective } from './parse-directive.ts'

const on = '2025-10-20'
const parsed = (text: string) => {
  const { leadUnit, coUnits, dueOn, text: rest } = parseDirective(text, on, world)
  return [leadUnit, coUnits.join(' '), dueOn, rest]
}

describe('the name of a unit', () => {
  test.each([
    ['市交通运输局', 'B2'],
    ['交通运输局', 'B2'],
    ['市交通局', 'B2'],
    ['交通局', 'B2'],
    ['岚川市交通局', 'B2'],
    ['市财政', 'B1'],
    ['财政局', 'B1'],
    ['发改委', 'B3'],
    ['市发改委', 'B3'],
    ['市发展和改革委员会', 'B3'],
    ['规自局', 'B4'],
    ['市规划和自然资源局', 'B4'],
    ['住建局', 'B5'],
    ['文旅局', 'B6'],
    ['市文广旅局', 'B6'],
    ['人社局', 'B7'],
    ['城管局', 'B8'],
    ['园林局', 'B9'],
    ['锦安区', 'D1'],
    ['锦安', 'D1'],
    ['重云', 'D2'],
    ['交投集团', 'S1'],
    ['轨道集团', 'S2'],
    ['专班', 'T1'],
    ['jiaotongju', 'B2'],
    ['jtj', 'B2'],
    ['sjtj', 'B2'],
    ['jtysj', 'B2'],
    ['czj', 'B1'],
    ['caizhengju', 'B1'],
    ['fgw', 'B3'],
    ['gzj', 'B4'],
    ['zjj', 'B5'],
    ['chongyunxian', 'D2'],
    ['cyx', 'D2'],
    ['B2', 'B2'],
  ])('%s is %s', (said, code) => {
    expect(unitsCalled(said, units).map((unit) => unit.code)).toEqual([code])
  })

  test.each([
    ['锦', ''],
    ['新局', ''],
    ['没有的局', ''],
    ['x', ''],
    ['zz', ''],
  ])('%s is none', (said) => {
    expect(unitsCalled(said, units)).toEqual([])
  })

  test.each([['集团'], ['lcjt']])('%s may be several', (said) => {
    expect(unitsCalled(said, units).length).toBeGreaterThan(1)
  })
})

describe('a decision as it is typed', () => {
  test.each<[string, ReturnType<typeof parsed>]>([
    ['市交通局 牵头 11月15日前 完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['市交通局牵头，11月15日前完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['由市交通局牵头于11月15日前完成管线迁改。', ['B2', '', '2025-11-15', '完成管线迁改。']],
    ['jtj 牵头 11月15日前 完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['jiaotongju牵头 下周五前 完成管线迁改', ['B2', '', '2025-10-31', '完成管线迁改']],
    ['市交通局 11月15日前 完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['市交通局11月15日前完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['请市财政局负责，月底前拨付资金', ['B1', '', '2025-10-31', '拨付资金']],
    ['市交通局牵头，市规自局、锦安区配合，15个工作日内完成管线迁改', ['B2', 'B4 D1', '2025-11-10', '完成管线迁改']],
    ['市交通局牵头，规自局和锦安区配合，月底前报方案', ['B2', 'B4 D1', '2025-10-31', '报方案']],
    ['市交通局会同市规自局、锦安区，11月15日前完成管线迁改', ['B2', 'B4 D1', '2025-11-15', '完成管线迁改']],
    ['市交通局牵头，会同市规自局11月15日前完成管线迁改', ['B2', 'B4', '2025-11-15', '完成管线迁改']],
    ['牵头单位：市发改委，配合单位：市财政局、锦安区，年底前完成立项', ['B3', 'B1 D1', '2025-12-31', '完成立项']],
    ['市规划和自然资源局牵头完成用地报批', ['B4', '', null, '完成用地报批']],
    ['11月15日前完成管线迁改，由交通局牵头，锦安区配合', ['B2', 'D1', '2025-11-15', '完成管线迁改']],
    [
      '原则同意。由市财政局牵头，11月20日前完成项目调整备案；区里同步提交支出计划。',
      ['B1', '', '2025-11-20', '原则同意。完成项目调整备案；区里同步提交支出计划。'],
    ],
    ['市交通局牵头，市交通局、锦安区配合，节后启动', ['B2', 'D1', '2026-01-04', '启动']],
    ['１１月１５日前　市交通局　牵头　完成管线迁改', ['B2', '', '2025-11-15', '完成管线迁改']],
    ['重点片区专班牵头，锦江新区配合，1月5日前完成清单', ['T1', 'D3', '2026-01-05', '完成清单']],
  ])('%s', (text, result) => {
    expect(parsed(text)).toEqual(result)
  })

  test.each<[string, ReturnType<typeof parsed>]>([
    ['完成管线迁改', [null, '', null, '完成管线迁改']],
    ['集团牵头，11月15日前完成管线迁改', [null, '', '2025-11-15', '集团牵头，完成管线迁改']],
    ['没有的局牵头，完成管线迁改', [null, '', null, '没有的局牵头，完成管线迁改']],
    ['市财政局牵头方案，市交通局牵头施工', [null, '', null, '市财政局牵头方案，市交通局牵头施工']],
    ['市交通局牵头，11月15日前报方案，12月底前完工', ['B2', '', null, '11月15日前报方案，12月底前完工']],
    ['市交通局牵头，10月15日前完成', ['B2', '', null, '10月15日前完成']],
    ['各区县配合，月底前完成自查', [null, '', '2025-10-31', '各区县配合，完成自查']],
    ['', [null, '', null, '']],
    ['   ', [null, '', null, '']],
  ])('leaves open what it cannot tell: %s', (text, result) => {
    expect(parsed(text)).toEqual(result)
  })

  test('says what it could not tell', () => {
    expect(parseDirective('集团牵头，10月15日前完成', on, world).doubts).toEqual([
      '「10月15日前」不能确定是哪一天，请填写时限',
      '「集团」可能是岚川交投集团、岚川轨道集团，请选择',
    ])
  })

  test('by whom it leads and until when, however it is put', () => {
    const unit = fc.constantFrom(...units)
    const task = fc.constantFrom('完成管线迁改', '报送实施方案', '拨付资金2.3亿元', '开工建设三期')
    const frame = fc.constantFrom<(name: string, day: string, task: string) => string>(
      (name, day, text) => `${name}牵头，${day}前${text}`,
      (name, day, text) => `${name} 牵头 ${day}前 ${text}`,
      (name, day, text) => `请${name}牵头，于${day}前${text}`,
      (name, day, text) => `${day}前${text}，由${name}负责`,
    )
    fc.assert(
      fc.property(
        unit,
        task,
        frame,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        ({ code, name }, text, put, month, date) => {
          const result = parseDirective(put(name, `2026年${month}月${date}日`, text), on, world)
          const day = `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          expect([result.leadUnit, result.dueOn, result.text, result.doubts]).toEqual([code, day, text, []])
        },
      ),
    )
  })

  test('makes up no unit, no day before today and no word, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '市交通局',
      '规自局',
      '锦安',
      '集团',
      'jtj',
      '牵头',
      '配合',
      '会同',
      '由',
      '请',
      '、',
      '，',
      '。',
      ' ',
      '11月15日前',
      '月底',
      '节后',
      '完成',
      'x',
      '和',
      '负责',
      '区',
      '委',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const typed = parts.join('')
        const { leadUnit, coUnits, dueOn, text } = parseDirective(typed, on, world)
        const codes = units.map(({ code }) => code)
        expect([...coUnits, ...(leadUnit ? [leadUnit] : [])].every((code) => codes.includes(code))).toBe(true)
        expect(coUnits).not.toContain(leadUnit)
        expect(dueOn === null || dueOn >= on).toBe(true)
        let at = 0
        // Where something was taken out between letters a space may stand.
        for (const char of text.replaceAll(' ', '')) {
          at = typed.indexOf(char, at)
          expect([typed, text, at >= 0]).toEqual([typed, text, true])
          at += 1
        }
      }),
      { numRuns: 1000 },
    )
  })
})
