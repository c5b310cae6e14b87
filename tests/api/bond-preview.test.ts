import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { BondYear, previewBondScenario } from '@pianqu/shared/bonds/year.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bondCity, wan } from './bond-city.ts'
import type { SmallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await bondCity()
})
afterAll(() => city.app.close())

async function preview(...scenarios: ScenarioStep[][]) {
  const reply = await city.taskforce.post('/api/bonds/scenarios/preview', {
    year: 2025,
    scenarios: scenarios.map((steps, at) => ({ name: `方案${at + 1}`, steps })),
  })
  expect(reply.statusCode).toBe(200)
  return reply.json<ReplyOf<typeof previewBondScenario>>()
}

describe('a scenario beside today', () => {
  test('of nothing is today, and today is what the cockpit shows', async () => {
    const { today, scenarios } = await preview([])
    expect(scenarios).toEqual([
      {
        ...today,
        name: '方案1',
        sentence:
          '测算：按计划发行完毕的年末占比52.0%，较现状52.0% 持平，高于目标2.0个百分点；已发行占比55.0%，较现状55.0% 持平，高于目标5.0个百分点',
      },
    ])
    const year = (await city.taskforce.get('/api/bonds/year')).json<BondYear>()
    expect(today).toMatchObject({ share: year.share, curve: year.curve, problems: [] })
    expect(today.areas).toEqual([
      { code: 'A01', name: '云锦枢纽片区', amountYuan: 1_000 * wan },
      { code: 'A02', name: '清江新城片区', amountYuan: 300 * wan },
    ])
  })

  test('shows two of them, each with its own share, curve, areas and problems', async () => {
    const { scenarios } = await preview(
      [
        { step: 'add', batchCode: 'BD3', projectCode: 'P2', amountYuan: 300 * wan },
        { step: 'add', batchCode: 'BD3', projectCode: 'P5', amountYuan: 1 * wan },
      ],
      [
        { step: 'move', batchCode: 'BD2', projectCode: 'P6', toProjectCode: 'P2' },
        { step: 'drop-batch', batchCode: 'BD9' },
      ],
    )
    const [first, second] = scenarios
    expect(first).toMatchObject({
      share: { numeratorYuan: 1_100 * wan, display: '55.0%' },
      problems: [{ step: 2, message: '第2步：批次BD3的分配合计501万元，超过批次金额500万元，多出1万元' }],
    })
    expect(first?.curve.at(-1)).toMatchObject({ numeratorYuan: 1_600 * wan, denominatorYuan: 2_500 * wan })
    expect(first?.sentence).toContain('年末占比64.0%，较现状52.0% +12.0个百分点')
    expect(second).toMatchObject({
      share: { numeratorYuan: 1_800 * wan, display: '90.0%', state: 'met' },
      problems: [{ step: 2, message: '第2步：没有批次BD9，本步未采用' }],
    })
    expect(second?.sentence).toContain('另有1处须先处理')
  })

  test('goes by the list on the day that a batch is moved to', async () => {
    const { scenarios } = await preview([{ step: 'move-batch', batchCode: 'BD2', issuedOn: '2025-09-01' }])
    expect(scenarios[0]?.share).toMatchObject({ numeratorYuan: 800 * wan, denominatorYuan: 2_000 * wan })
  })

  test('holds projects to the registry and to what they cost', async () => {
    const { scenarios } = await preview([
      { step: 'add', batchCode: 'BD3', projectCode: 'X1', amountYuan: 1 },
      { step: 'add', batchCode: 'BD3', projectCode: 'P2', amountYuan: 50_001 * wan },
    ])
    expect(scenarios[0]?.problems.map(({ message }) => message)).toEqual([
      '第1步：项目库中没有项目X1，本步未采用',
      '第2步：批次BD3的分配合计50,201万元，超过批次金额500万元，多出49,701万元',
      '第2步：项目P2的专项债合计50,001万元，超过总投资50,000万元',
    ])
  })

  test('stores nothing', async () => {
    const before = (await city.taskforce.get('/api/bonds/year')).json()
    await preview([{ step: 'drop-batch', batchCode: 'BD1' }])
    expect((await city.taskforce.get('/api/bonds/year')).json()).toEqual(before)
  })
})
