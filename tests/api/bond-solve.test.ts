import type { solveBonds } from '@pianqu/shared/bonds/year.contract.ts'
import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { bondCity, wan } from './bond-city.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await bondCity()
})
afterAll(() => city.app.close())

const ask = (projectCode: string, inWan: number) => ({ projectCode, amountYuan: inWan * wan })

async function solve(
  candidates: ReturnType<typeof ask>[],
  body: Partial<BodyOf<typeof solveBonds>> = {},
  { taskforce }: SmallCity = city,
) {
  const reply = await taskforce.post('/api/bonds/solve', { year: 2025, candidates, ...body })
  expect(reply.statusCode).toBe(200)
  return reply.json<ReplyOf<typeof solveBonds>>()
}

describe('closing the gap of a year', () => {
  test('takes the fewest, then the least excess, then the lowest codes', async () => {
    expect(await solve([ask('P1', 100), ask('P2', 160), ask('K1', 155), ask('L', 155)])).toEqual({
      found: true,
      neededYuan: 150 * wan,
      chosen: [ask('K1', 155)],
      totalYuan: 155 * wan,
      excessYuan: 5 * wan,
      ignored: [],
      sentence: '选1个项目共155万元，即可补足所需的150万元，超出5万元',
    })
  })

  test('counts of a package what its projects count, and leaves out what lies outside', async () => {
    expect(await solve([ask('K', 300), ask('P6', 999), ask('P3', 999)])).toMatchObject({
      chosen: [ask('K', 300)],
      totalYuan: 150 * wan,
      excessYuan: 0,
      ignored: [
        { projectCode: 'P6', because: '未归入项目集群' },
        { projectCode: 'P3', because: '截至2025-10-28清江新城片区已退出重点片区名单（2025-09-01退出）' },
      ],
      sentence:
        '选1个项目共300万元，其中计入150万元，即可补足所需的150万元，正好补足；2个候选项目不在重点片区，不能提高占比，未参与',
    })
  })

  test('asks for less where what is planned for key areas is counted', async () => {
    // Of the planned 5 million 2 are allocated to a key area, which is more than is needed.
    expect(await solve([ask('P1', 100)], { isPlanCounted: true })).toMatchObject({
      found: true,
      neededYuan: 0,
      chosen: [],
    })
    expect(await solve([ask('P1', 150)], { isPlanCounted: false })).toMatchObject({ neededYuan: 150 * wan })
    expect(await solve([ask('P1', 150)], { isPlanCounted: true, basis: 'spent' })).toMatchObject({ chosen: [] })
  })

  test('goes by the list of the day asked about', async () => {
    // On the day BD2 was still to come: of 25 million 12.5 are needed, and 8 were there.
    expect(await solve([ask('P3', 450)], { asOf: '2025-06-30' })).toMatchObject({
      neededYuan: 450 * wan,
      chosen: [ask('P3', 450)],
    })
  })

  test('takes a code that the registry does not know as a new project of a key area', async () => {
    expect(await solve([ask('新建项目', 150)])).toMatchObject({ found: true, chosen: [ask('新建项目', 150)] })
  })

  test('says how much is missing where all together do not reach it', async () => {
    expect(await solve([ask('P1', 100), { projectCode: 'P2', amountYuan: 50 * wan - 1 }])).toEqual({
      found: false,
      neededYuan: 150 * wan,
      chosen: [],
      totalYuan: 0,
      excessYuan: 0,
      ignored: [],
      sentence: '无解：需要150万元，候选项目全部采用也只计入150万元，还差1元',
    })
    expect(await solve([ask('P6', 100)])).toMatchObject({
      found: false,
      sentence: '无解：需要150万元，没有可以计入的候选项目，还差150万元；1个候选项目不在重点片区，不能提高占比，未参与',
    })
  })

  test('needs nothing where the year has it, and says where there is no gap to speak of', async () => {
    const own = await bondCity({
      'bond-allocations': [header['bond-allocations'], ['BD1', 'P1', 1000], ['BD2', 'P1', 250]],
    })
    expect(await solve([ask('P1', 1)], {}, own)).toMatchObject({ found: true, neededYuan: 0, chosen: [] })
    expect(await solve([ask('P1', 1)], { basis: 'quota' })).toMatchObject({
      found: false,
      sentence: '本年未录入下达限额，没有可以求解的缺口',
    })
    await own.app.close()
  })

  test('warns where what is chosen is more than is still to be issued', async () => {
    const { sentence } = await solve([ask('K', 501)])
    expect(sentence).toContain('但本年待发行仅500万元')
  })

  test('is refused with amounts that are not whole yuan above nothing, and with too many', async () => {
    const post = (candidates: unknown) => city.taskforce.post('/api/bonds/solve', { year: 2025, candidates })
    for (const amountYuan of [0, -1, 1.5, 1e15]) {
      expect((await post([{ projectCode: 'P1', amountYuan }])).statusCode).toBe(400)
    }
    expect((await post(Array.from({ length: 61 }, () => ask('P1', 1)))).statusCode).toBe(400)
  })
})

describe('on top of the steps in hand', () => {
  const batch = { step: 'add-batch', batchCode: 'T1', issuedOn: '2025-12-01', amountYuan: 1_000 * wan } as const
  const add = ({ projectCode, amountYuan }: { projectCode: string; amountYuan: number }) =>
    ({ step: 'add', batchCode: 'T1', projectCode, amountYuan }) as const

  test('asks for the rest alone, and not for what was adopted', async () => {
    const candidates = [ask('P1', 400), ask('K1', 300)]
    const first = await solve(candidates, { isPlanCounted: true, steps: [batch] })
    expect(first.neededYuan).toBeGreaterThan(0)
    expect(first.found).toBe(true)
    const second = await solve(candidates, { isPlanCounted: true, steps: [batch, ...first.chosen.map(add)] })
    expect(second).toMatchObject({ found: true, neededYuan: 0, chosen: [] })
    expect(second.ignored.map(({ because }) => because)).toContain('测算步骤中已全部加入')
  })
})
