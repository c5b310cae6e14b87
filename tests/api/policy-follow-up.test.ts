import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { GrantList, GrantRow, listChecks, listProgress } from '@pianqu/shared/policy/follow-up.contract.ts'
import type { BenefitReply, MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let leader: Client

beforeAll(async () => {
  city = await smallCity()
  leader = await city.as('lingdao')
})
afterAll(() => city.app.close())

const progress = {
  document: 'key-areas',
  measure: 4,
  quarter: '2025-Q3',
  state: 'moving',
  text: '专项债分配方案已印发',
  evidence: '演示数据〔2025〕3号',
}
const grant = {
  clause: 'chains/7.2.1',
  areaCode: 'A01',
  recipient: '云桥智造（演示）',
  what: '市级示范平台补助',
  givenOn: '2025-09-30',
  documentNumber: '演示数据〔2025〕4号',
  paidYuan: 4_400_000,
  ruleCode: 'city-platform',
  baseYuan: 30_000_000,
}

describe('the progress of a measure', () => {
  test('is written by the task force and by a department that the list names', async () => {
    const first = await city.taskforce.post('/api/policy/progress', progress)
    expect([first.statusCode, first.json()]).toEqual([201, expect.objectContaining({ state: 'moving', measure: 4 })])
    const outsider = await city.as('jiaotong')
    expect((await outsider.post('/api/policy/progress', progress)).statusCode).toBe(403)
    const { rows } = (await leader.get('/api/policy/progress?document=key-areas&measure=4')).json<
      ReplyOf<typeof listProgress>
    >()
    expect(rows.map(({ quarter, by }) => [quarter, by])).toEqual([['2025-Q3', 'zhuanban']])
  })

  test('has its evidence as files, of those who write it, for those who read it', async () => {
    const { progressId } = (await city.taskforce.post('/api/policy/progress', progress)).json<{ progressId: string }>()
    const files = `/api/policy/progress/${progressId}/files`
    const pdf = new TextEncoder().encode('%PDF-1.7 演示')
    const first = await city.taskforce.upload(files, '分配方案.pdf', pdf)
    expect([first.statusCode, first.json()]).toEqual([
      201,
      expect.objectContaining({ fileName: '分配方案.pdf', fileBytes: pdf.length, by: 'zhuanban' }),
    ])
    const { fileId } = first.json<{ fileId: string }>()
    expect((await city.taskforce.upload(files, '分配方案.pdf', pdf)).json()).toMatchObject({ fileId })
    expect((await city.taskforce.upload(files, '分配方案.pdf', new TextEncoder().encode('MZ'))).statusCode).toBe(415)
    const outsider = await city.as('jiaotong')
    expect((await outsider.upload(files, '别人的.pdf', pdf)).statusCode).toBe(403)
    expect((await city.taskforce.upload('/api/policy/progress/none/files', '无.pdf', pdf)).statusCode).toBe(404)
    const { rows } = (await leader.get('/api/policy/progress')).json<ReplyOf<typeof listProgress>>()
    expect(rows.find((row) => row.progressId === progressId)?.files.map(({ fileName }) => fileName)).toEqual([
      '分配方案.pdf',
    ])
    const read = await leader.get(`${files}/${fileId}`)
    expect([read.statusCode, read.headers['content-disposition']?.toString().startsWith('attachment')]).toEqual([
      200,
      true,
    ])
    expect((await leader.get(`/api/policy/progress/other/files/${fileId}`)).statusCode).toBe(404)
  })

  test.each([
    [{ measure: 11 }, '台账里没有这条措施，请从列表中选择'],
    [{ quarter: '2025-Q5' }, '季度应为 2025-Q3 这样的年和季'],
    [{ evidence: '' }, '请填写佐证'],
    [{ quarter: '2099-Q4' }, '季度不能晚于今天所在的'],
  ])('with %j is refused', async (change, message) => {
    const reply = await city.taskforce.post('/api/policy/progress', { ...progress, ...change })
    expect([reply.statusCode, reply.body.includes(message)]).toEqual([400, true])
  })
})

describe('what somebody got', () => {
  test('stands beside what the rule would have said, and in the matrix', async () => {
    const given = (await city.taskforce.post('/api/policy/grants', grant)).json<GrantRow>()
    expect(given).toMatchObject({
      estimateYuan: 4_500_000,
      errorYuan: 100_000,
      ruleEdition: 0,
      areaName: expect.any(String),
    })
    const list = (await leader.get('/api/policy/grants')).json<GrantList>()
    expect(list.matrix.map(({ areaCode, cells }) => [areaCode, cells])).toEqual([
      ['A01', [{ measure: 'chains-7', count: 1, paidYuan: 4_400_000 }]],
      ['A02', []],
    ])
    expect(list.errors).toEqual([
      {
        ruleCode: 'city-platform',
        name: '市级工业互联网示范平台',
        count: 1,
        estimateYuan: 4_500_000,
        paidYuan: 4_400_000,
        errorYuan: 100_000,
        largestErrorYuan: 100_000,
      },
    ])
    const again = await city.taskforce.post(`/api/policy/grants/${given.grantId}/revoke`, { reason: '重复登记' })
    expect(again.json()).toMatchObject({ revokedBecause: '重复登记' })
    expect((await leader.get('/api/policy/grants')).json<GrantList>()).toMatchObject({ errors: [], total: 1 })
    expect(
      (await city.taskforce.post(`/api/policy/grants/${given.grantId}/revoke`, { reason: '再撤' })).statusCode,
    ).toBe(409)
  })

  test.each([
    [{ clause: 'chains/7.9.1' }, '台账里没有条款'],
    [{ areaCode: 'A99' }, '没有编码为“A99”的片区'],
    [{ ruleCode: 'lighthouse' }, '灯塔工厂的依据是另一条款，请核对'],
    [{ givenOn: '2099-01-01' }, '日期不能晚于今天'],
  ])('with %j is refused', async (change, message) => {
    const reply = await city.taskforce.post('/api/policy/grants', { ...grant, ...change })
    expect([reply.statusCode, reply.body.includes(message)]).toEqual([400, true])
  })
})

describe('the quarter of a progress', () => {
  test('is this one or an earlier one, to the day', async () => {
    const day = city.clock.day
    const ask = (quarter: string) => city.taskforce.post('/api/policy/progress', { ...progress, quarter })
    city.clock.day = '2025-09-30'
    const early = await ask('2025-Q4')
    expect([early.statusCode, early.json().detail, early.json().errors[0].pointer]).toEqual([
      400,
      '季度不能晚于今天所在的2025年第3季度，请改选',
      '/quarter',
    ])
    expect((await ask('2025-Q3')).statusCode).toBe(201)
    city.clock.day = '2025-10-01'
    expect((await ask('2025-Q4')).statusCode).toBe(201)
    city.clock.day = day
  })
})

describe('what is given', () => {
  const give = (change: object) => city.taskforce.post('/api/policy/grants', { ...grant, ...change })

  test('without money is no money in the matrix, which is not 0', async () => {
    const cellOf = async () =>
      (await leader.get('/api/policy/grants'))
        .json<GrantList>()
        .matrix.find(({ areaCode }) => areaCode === 'A02')
        ?.cells.find(({ measure }) => measure === 'key-areas-7')
    const medal = { clause: 'key-areas/7.2.1', areaCode: 'A02', ruleCode: null, baseYuan: null, paidYuan: null }
    expect((await give({ ...medal, documentNumber: '演示数据〔2025〕51号' })).statusCode).toBe(201)
    expect(await cellOf()).toEqual({ measure: 'key-areas-7', count: 1, paidYuan: null })
    expect((await give({ ...medal, documentNumber: '演示数据〔2025〕52号', paidYuan: 0 })).statusCode).toBe(201)
    expect(await cellOf()).toEqual({ measure: 'key-areas-7', count: 2, paidYuan: 0 })
  })

  test('is estimated as the calculator answers the same', async () => {
    const said = [undefined, {}, { 市级示范工业互联网平台: true }, { 市级示范工业互联网平台: false }]
    for (const [index, facts] of said.entries()) {
      const given = await give({ facts, documentNumber: `演示数据〔2025〕6${index}号` })
      const items = [{ ruleCode: 'city-platform', baseYuan: 30_000_000, facts }]
      const reply = await leader.post('/api/policy/benefits', { on: grant.givenOn, items })
      expect(given.json<GrantRow>().estimateYuan).toBe(reply.json<BenefitReply>().answers[0]?.amountYuan)
      expect(given.json<GrantRow>().estimateYuan).toBe(index % 2 === 0 ? 4_500_000 : null)
    }
  })

  test('has only facts that its rule asks for', async () => {
    const reply = await give({ facts: { 付息凭证: true }, documentNumber: '演示数据〔2025〕70号' })
    expect([reply.statusCode, reply.json().detail, reply.json().errors[0].pointer]).toEqual([
      400,
      '市级工业互联网示范平台不问“付息凭证”，只问：市级示范工业互联网平台',
      '/facts/付息凭证',
    ])
  })

  test('twice the same is refused until the first is revoked', async () => {
    const once = { documentNumber: '演示数据〔2025〕80号' }
    const first = await give(once)
    expect(first.statusCode).toBe(201)
    const again = await give({ ...once, what: '另一种说法' })
    expect([again.statusCode, again.json().detail]).toEqual([
      409,
      '同一主体、条款、日期、文号和金额的兑现已由zhuanban登记过，不用再登；原来那条有误的，先撤销它',
    ])
    for (const change of [{ paidYuan: 4_400_001 }, { givenOn: '2025-09-29' }, { recipient: '云桥智造二厂（演示）' }]) {
      expect((await give({ ...once, ...change })).statusCode).toBe(201)
    }
    await city.taskforce.post(`/api/policy/grants/${first.json<GrantRow>().grantId}/revoke`, { reason: '登记有误' })
    expect((await give(once)).statusCode).toBe(201)
  })
})

describe('a number of the ledger', () => {
  const checks = async () => (await leader.get('/api/policy/parameters')).json<ReplyOf<typeof listChecks>>()

  test('is to be checked until somebody did, and again after twelve months', async () => {
    const before = await checks()
    expect(before.due).toBe(before.total)
    const one = { clause: 'key-areas/4.2.1', parameter: '年度专项债投向项目集群：占全市总额不低于' }
    const day = city.clock.day
    expect((await city.taskforce.post('/api/policy/parameters/checks', one)).json()).toMatchObject({
      isDue: false,
      checkedBy: 'zhuanban',
      value: '50%',
    })
    expect((await checks()).due).toBe(before.due - 1)
    city.clock.day = `${Number(day.slice(0, 4)) + 1}-${day.slice(5)}` as typeof day
    expect((await checks()).due).toBe(before.due - 1)
    city.clock.day = '2099-01-01'
    expect((await checks()).due).toBe(before.due)
    city.clock.day = day
    expect((await city.taskforce.post('/api/policy/parameters/checks', { ...one, parameter: '别的' })).statusCode).toBe(
      400,
    )
  })
})

describe('a document of the city', () => {
  const documents = ['文件编码', '文件名称', '简称', '文号', '施行日', '有效期至', '接续文件编码', '说明'] as const
  const clauses = [
    '文件编码',
    '条',
    '段',
    '款',
    '措施',
    '责任单位',
    '类型',
    '内容摘要',
    '对象',
    '量化参数',
    '关联指标',
    '奖补规则',
  ] as const

  test('stands beside those of the product, and over one of the same code', async () => {
    const one = await city.taskforce.importRows('policy-documents', [
      documents,
      ['local-1', '本市若干措施（演示）', '本市措施', '演示数据〔2026〕1号', '2026-01-01', '2027-12-31', null, null],
      [
        'key-areas',
        '《支持“三个做优做强”重点片区建设的若干政策措施》',
        '重点片区若干措施',
        '演示数据〔2023〕1号',
        '2023-06-01',
        '2025-12-31',
        'local-1',
        null,
      ],
    ])
    expect(one.rejected).toBe(0)
    const two = await city.taskforce.importRows('policy-clauses', [
      clauses,
      [
        'local-1',
        1,
        1,
        1,
        '接续措施',
        '市财政局、市发改委，各区（市）县',
        '量化承诺',
        '专项债继续投向片区',
        null,
        '占比不低于=55%',
        'bond-share',
        null,
      ],
      [
        'local-1',
        1,
        1,
        2,
        '接续措施',
        '市财政局、市发改委，各区（市）县',
        '工作任务',
        '按季通报',
        null,
        null,
        null,
        null,
      ],
    ])
    expect(two.rejected).toBe(0)
    const ledger = (await leader.get('/api/policy/measures?on=2026-03-01')).json<MeasureList>()
    expect(
      ledger.documents.map(({ code, state, successorCode, isBuiltIn }) => [code, state, successorCode, isBuiltIn]),
    ).toEqual([
      ['key-areas', 'expired', 'local-1', false],
      ['chains', 'expired', null, true],
      ['W1', 'valid', null, false],
      ['local-1', 'valid', null, false],
    ])
    expect(ledger.rows.filter(({ document }) => document === 'local-1')).toMatchObject([
      {
        clause: 'local-1/1.1.1',
        leadUnits: ['市财政局', '市发改委'],
        parameters: [{ name: '占比不低于', value: '55%' }],
        promises: ['bond-share'],
      },
      { clause: 'local-1/1.1.2', state: 'valid', kind: 'task' },
    ])
    expect(ledger.rows.filter(({ document }) => document === 'key-areas').length).toBeGreaterThan(60)
    expect(ledger.rows.find(({ clause }) => clause === 'key-areas/4.2.1')?.validFrom).toBe('2023-06-01')
  })
})
