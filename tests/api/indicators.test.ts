import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getTypedValues } from '@pianqu/shared/indicators/library/typed.contract.ts'
import type { IndicatorList, IndicatorPage, listAreaIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let leader: Client

const header = ['指标编码', '片区或区县编码', '月份', '分子', '分母', '状态', '缺失或不适用的原因'] as const
type Row = readonly (string | number | null)[]

const bring = async (...rows: readonly Row[]) => city.taskforce.importRows('indicator-values', [header, ...rows])
const page = async (code: string, query = '', who: Client = leader): Promise<IndicatorPage> =>
  (await who.get(`/api/indicators/${code}${query}`)).json()
const cityValues = ({ values }: IndicatorPage) => values.filter(({ areaCode }) => areaCode === null)

beforeAll(async () => {
  city = await smallCity()
  await city.person({ username: 'zhuanban2', role: 'taskforce', unitCode: 'T1' })
  leader = await city.as('lingdao')
})
afterAll(() => city.app.close())

describe('the library', () => {
  test('lists every indicator with its formula in words and how it stands', async () => {
    const { rows } = (await leader.get('/api/indicators?month=2025-09')).json<IndicatorList>()
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['bond-share', 'rail-800m', 'school-lead', 'district-listing', 'blocker-close-rate']),
    )
    expect(rows.find(({ code }) => code === 'bond-share')).toMatchObject({
      operator: '>=',
      target: 0.5,
      targetText: '≥50%',
      origin: 'computed',
      scope: '全市',
      parts: expect.stringMatching(/元 \/ .*元$/),
      formulaText: '投向项目集群的已发行新增债券（元） ÷ 全市已发行新增债券（元）',
      basisVersion: 0,
      promises: [{ clause: 'key-areas/4.2.1', address: '重点片区若干措施第四条第2段第1款' }],
    })
    expect(rows.find(({ code }) => code === 'district-listing')?.formulaText).toContain('「新增上规企业」')
  })

  test('sums the parts of a ratio over areas: the mean would flip the verdict', async () => {
    // 担保费率 below 1 %: 1 of 1,000 and 20 of 1,000 are 1.05 % together; 1 of 100 and 19 of 10,000 are 0.2 %.
    await bring(
      ['guarantee-fee', 'A01', '2025-08', 3, 100, null, null],
      ['guarantee-fee', 'A02', '2025-08', 17, 10_000, null, null],
    )
    const { values } = await page('guarantee-fee', '?from=2025-08&to=2025-08')
    const of = (area: string | null) => values.find(({ areaCode }) => areaCode === area)
    expect(of(null)).toMatchObject({ numerator: 20, denominator: 10_100, met: true, display: '0.2%', status: 'normal' })
    expect([of('A01')?.met, of('A02')?.met]).toEqual([false, true])
    const mean = ((of('A01')?.value ?? 0) + (of('A02')?.value ?? 0)) / 2
    expect(mean).toBeGreaterThan(0.01)
  })

  test('tells an area what it is shown of it: its own value, its reason, and no value of another month', async () => {
    await bring(
      ['deadend-roads', 'A01', '2025-05', 2, 8, null, null],
      ['deadend-roads', 'A01', '2025-06', 6, 8, null, null],
      ['deadend-roads', 'A02', '2025-06', 8, 8, null, null],
      ['guarantee-fee', 'A01', '2025-06', 3, 100, null, null],
    )
    const of = async (area: string) =>
      (await leader.get(`/api/areas/${area}/indicators?month=2025-06`)).json<ReplyOf<typeof listAreaIndicators>>()
    const one = (await of('A01')).rows.find(({ code }) => code === 'deadend-roads')
    expect(one).toMatchObject({ display: '75.0%', met: false, parts: '6条 / 8条', targetText: '≥100%', reason: null })
    expect(one?.points.map(({ month, value }) => [month, value])).toEqual([
      ['2025-01', null],
      ['2025-02', null],
      ['2025-03', null],
      ['2025-04', null],
      ['2025-05', 0.25],
      ['2025-06', 0.75],
    ])
    const other = await of('A02')
    expect(other.rows.find(({ code }) => code === 'deadend-roads')).toMatchObject({ display: '100.0%', met: true })
    expect(other.rows.find(({ code }) => code === 'school-lead')).toMatchObject({
      display: '—',
      reason: '本月没有填报',
    })
    // Chosen for no page of an area.
    expect(other.rows.map(({ code }) => code)).not.toContain('guarantee-fee')
    expect((await leader.get('/api/areas/A99/indicators')).statusCode).toBe(404)
  })

  test('keeps empty, zero, missing and not applicable apart', async () => {
    await bring(
      ['school-lead', 'A01', '2025-07', 0, 1, null, null],
      ['school-lead', 'A02', '2025-07', null, null, '缺失', '学校还没有报'],
      ['school-lead', 'A01', '2025-08', 1, 1, null, null],
      ['school-lead', 'A02', '2025-08', null, null, '不适用', '片区内没有学校'],
    )
    const { values } = await page('school-lead', '?from=2025-06&to=2025-08')
    const read = values.map(({ month, areaCode, display, status, reason, met }) => [
      month,
      areaCode,
      display,
      status,
      reason,
      met,
    ])
    expect(read).toEqual([
      ['2025-06', null, '—', 'missing', '各片区都没有数', null],
      ['2025-06', 'A01', '—', 'missing', '本月没有填报', null],
      ['2025-06', 'A02', '—', 'missing', '本月没有填报', null],
      ['2025-07', null, '0.0%', 'preliminary', '2个片区中有1个的数，缺1个', false],
      ['2025-07', 'A01', '0.0%', 'normal', null, false],
      ['2025-07', 'A02', '—', 'missing', '学校还没有报', null],
      ['2025-08', null, '100.0%', 'normal', null, true],
      ['2025-08', 'A01', '100.0%', 'normal', null, true],
      ['2025-08', 'A02', '—', 'notApplicable', '片区内没有学校', null],
    ])
  })

  test('refuses what is computed, what has no reason, and places that there are not', async () => {
    const { rejected, rows } = await bring(
      ['bond-share', '全市', '2025-08', 1, 2, null, null],
      ['talent', 'A01', '2025-08', null, null, null, null],
      ['talent', 'A01', '2025-09', null, null, '缺失', null],
      ['talent', 'A99', '2025-09', 1, 2, null, null],
    )
    expect(rejected).toBe(4)
    expect(rows.map(({ row, message }) => [row, message])).toEqual([
      [2, '这个指标由系统算出，不能填报，请删去这一行'],
      [3, '没有填数；确实没有请把状态写成缺失并注明原因'],
      [4, '缺失或不适用要写原因'],
      [5, '没有编码为“A99”的片区或单位，全市的数请写“全市”'],
    ])
  })

  test('adds indicators up, of districts and of the city', async () => {
    await bring(
      ...['D1', 'D2'].flatMap((district) => [
        ['new-scale', district, '2025-09', 10, null, null, null],
        ['new-cloud', district, '2025-09', 7, null, null, null],
        ['new-listed', district, '2025-09', 1, null, null, null],
        ['new-ranked', district, '2025-09', 2, null, null, null],
      ]),
    )
    const { values } = await page('district-listing', '?from=2025-09&to=2025-09')
    expect(values.map(({ areaCode, display }) => [areaCode, display])).toEqual([
      [null, '64家'],
      ['D1', '32家'],
      ['D2', '32家'],
    ])
  })

  test('tells the pace of a target with its month', async () => {
    await bring(
      ...[4, 6, 8].map((done, index) => ['deadend-roads', '全市', `2025-0${index + 7}`, done, 20, null, null] as const),
    )
    const { pace } = await page('deadend-roads', '?from=2025-07&to=2025-09')
    expect(pace).toMatchObject({ dueMonth: '2025-12', monthsLeft: 3, state: 'unreachable', unreachableFrom: '2025-08' })
    expect(pace?.sentence).toBe(
      '距2025年12月还有3个月，每月需20个百分点，近来每月10个百分点；2025年8月起按最快的一个月也已不能按期达标',
    )
  })
})

describe('what a department types', () => {
  const typed = async (who: Client, month = '2025-04') =>
    (await who.get(`/api/indicators/deadend-roads/typed?month=${month}`)).json<ReplyOf<typeof getTypedValues>>()
  const type = (who: Client, body: object, code = 'deadend-roads') =>
    who.put(`/api/indicators/${code}/typed`, { month: '2025-04', source: '4月月报', ...body })

  test('is of the indicators that it is the source of, place by place, with the month before as a beginning', async () => {
    const jiaotong = await city.as('jiaotong')
    await type(jiaotong, { month: '2025-03', rows: [{ place: 'A01', numerator: 1, denominator: 4 }] })
    const page = await typed(jiaotong)
    expect([page.mayType, page.parts]).toEqual([true, ['已打通的断头路（条）', '三年计划打通的断头路（条）']])
    expect(page.rows.map(({ place, before, isTyped }) => [place, before, isTyped])).toEqual([
      ['A01', { numerator: 1, denominator: 4 }, false],
      ['A02', null, false],
    ])
    const reply = await type(jiaotong, {
      rows: [
        { place: 'A01', numerator: 3, denominator: 4 },
        { place: 'A02', status: 'missing', reason: '施工图未定' },
      ],
    })
    expect([reply.statusCode, reply.json()]).toEqual([200, { changed: 2 }])
    const { values } = await inMonth('2025-04')
    expect(values.map(({ areaCode, display, status, reason }) => [areaCode, display, status, reason])).toEqual([
      [null, '75.0%', 'preliminary', expect.any(String)],
      ['A01', '75.0%', 'normal', null],
      ['A02', '—', 'missing', '施工图未定'],
    ])
    expect((await type(jiaotong, { rows: [{ place: 'A01', numerator: 3, denominator: 4 }] })).json()).toEqual({
      changed: 0,
    })
  })

  const inMonth = (month: string) => page('deadend-roads', `?from=${month}&to=${month}`)

  test('leaves a line of trail that says from what to what', async () => {
    await type(city.taskforce, { rows: [{ place: 'A01', numerator: 4, denominator: 4 }] })
    const trail = await city.as('auditor')
    const { rows } = (await trail.get('/api/trail?action=indicator.type')).json<{ rows: { detail: object }[] }>()
    expect(rows[0]?.detail).toMatchObject({
      ...{ name: '断头路打通率', month: '2025-04', source: '4月月报' },
      places: [{ from: '3/4', to: '4/4', after: { place: 'A01', numerator: 4, denominator: 4 } }],
    })
  })

  test.each([
    ['caizheng', {}, 'deadend-roads', 403, '由其填报'],
    ['quxian1', {}, 'deadend-roads', 403, ''],
    ['jiaotong', {}, 'bond-share', 400, '由系统算出，不能填报'],
    ['jiaotong', {}, 'no-such', 404, '没有编码为'],
    ['jiaotong', { month: '2026-05' }, 'deadend-roads', 400, '还没有到，不能填报'],
    ['jiaotong', { rows: [{ place: 'A77', numerator: 1 }] }, 'deadend-roads', 400, '没有编码为“A77”的片区或单位'],
    ['jiaotong', { rows: [{ place: 'A01' }] }, 'deadend-roads', 400, '没有填数'],
    ['jiaotong', { rows: [{ place: 'A01', status: 'missing' }] }, 'deadend-roads', 400, '缺失或不适用要写原因'],
    [
      'jiaotong',
      { rows: [{ place: 'A01', status: 'notApplicable', reason: '无路', numerator: 0 }] },
      'deadend-roads',
      400,
      '就不能再有数',
    ],
    ['jiaotong', { rows: [] }, 'deadend-roads', 400, '请至少填写一处'],
  ] as const)('by %s with %j of %s is refused with %i', async (who, body, code, status, words) => {
    const given = { rows: [{ place: 'A01', numerator: 1, denominator: 2 }], ...body }
    const reply = await type(await city.as(who), given, code)
    expect([reply.statusCode, reply.body.includes(words)]).toEqual([status, true])
  })
})

describe('a definition', () => {
  const draft = async (change: Readonly<Record<string, unknown>>, effectiveMonth = '2025-10') => {
    const { versions } = (await city.taskforce.get('/api/rules/measure/school-lead')).json<{
      versions: { content: object }[]
    }>()
    const content = { ...versions[0]?.content, ...change }
    return city.taskforce.post('/api/rules/measure/school-lead/drafts', {
      content,
      effectiveMonth,
      basis: '演示数据〔2025〕9号',
      baseEdition: 0,
    })
  }

  test.each([
    [{ formula: '{school-lead} ÷ {talent}' }, '公式绕回了自己：school-lead → school-lead'],
    [{ formula: '{talent} + {new-scale}' }, '比例和家不是同一单位，不能相加减'],
    [{ formula: '领办学校[所]' }, '公式得出的单位是所，指标单位写的是%'],
    [{ formula: '{nothing}' }, '没有编码为“nothing”的指标'],
  ])('with %j is refused', async (change, message) => {
    const reply = await draft(change)
    expect([reply.statusCode, reply.json<{ detail: string }>().detail]).toEqual([400, `公式：${message}`])
  })

  test('that nobody adopted is told to no leader over any endpoint, and its trial says what would flip', async () => {
    await bring(
      ['school-lead', 'A01', '2025-09', 1, 1, null, null],
      ['school-lead', 'A02', '2025-09', 0, 1, null, null],
    )
    const change = { name: '暗号丙指标', operator: '>=', target: { numerator: 1, denominator: 2 }, basis: '暗号丙口径' }
    const drafted = await draft(change)
    expect(drafted.statusCode).toBe(201)
    const { content, ruleId, version } = drafted.json<{ content: object; ruleId: string; version: number }>()
    const addresses = ['/api/indicators', '/api/indicators/school-lead', '/api/rules', '/api/rules/measure/school-lead']
    for (const address of addresses)
      expect([address, (await leader.get(address)).body.includes('暗号丙')]).toEqual([address, false])
    const trial = await city.taskforce.post('/api/rules/measure/school-lead/preview', { content, months: ['2025-09'] })
    const [month] = trial.json<{
      months: { changed: number; rows: { code: string; now: string; proposed: string }[] }[]
    }>().months
    expect(month?.rows).toEqual(
      [
        expect.objectContaining({ code: 'city', now: '50.0%，未达标', proposed: '50.0%，达标' }),
        expect.objectContaining({ code: 'A02', now: '0.0%，未达标', proposed: '0.0%，未达标' }),
      ].slice(0, 1),
    )
    const second = await city.as('zhuanban2')
    expect((await second.post(`/api/rule-drafts/${ruleId}/steps`, { step: 'adopt', version })).statusCode).toBe(200)
  })

  test('that changes what is measured cuts the line, and leaves what was before', async () => {
    await bring(
      ['school-lead', 'A01', '2025-10', 1, 1, null, null],
      ['school-lead', 'A02', '2025-10', 1, 1, null, null],
    )
    const found = await page('school-lead', '?from=2025-09&to=2025-10&area=city', city.taskforce)
    expect(
      cityValues(found).map(({ month, status, reason, basisVersion, met }) => [
        month,
        status,
        reason,
        basisVersion,
        met,
      ]),
    ).toEqual([
      ['2025-09', 'normal', null, 0, false],
      ['2025-10', 'break', '口径变更，不可比', 1, true],
    ])
    expect(found.history.map(({ basisVersion, isNewBasis }) => [basisVersion, isNewBasis])).toEqual([
      [0, false],
      [1, true],
    ])
  })
})

describe('what was published', () => {
  test('stays as it stood, whatever is brought later', async () => {
    const asOf = async (day: string) => cityValues(await page('school-lead', `?from=2025-01&to=2025-12&asOf=${day}`))
    expect(await asOf('2099-12-31')).toEqual([])
    const publish = (step: string) => city.taskforce.post('/api/periods/2025-09/steps', { step, note: '更正说明' })
    expect((await publish('publish')).statusCode).toBe(200)
    expect(await asOf('2025-01-01')).toEqual([])
    const told = [['2025-09', '50.0%', false, '2025-09-1']]
    const read = (values: Awaited<ReturnType<typeof asOf>>) =>
      values.map(({ month, display, met, snapshot }) => [month, display, met, snapshot])
    expect(read(await asOf('2099-12-31'))).toEqual(told)
    await city.taskforce.put('/api/indicators/school-lead/typed', {
      ...{ month: '2025-09', source: '9月补报', reason: '漏报一所' },
      rows: [{ place: 'A02', numerator: 1, denominator: 1 }],
    })
    expect(read(await asOf('2099-12-31'))).toEqual(told)
    const now = await page('school-lead', '?from=2025-09&to=2025-09&area=city')
    expect(read(now.values)).toEqual([['2025-09', '100.0%', true, null]])
    expect((await publish('republish')).statusCode).toBe(200)
    expect(read(await asOf('2099-12-31'))).toEqual([['2025-09', '100.0%', true, '2025-09-2']])
  })
})
