import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BondAllocation, BondBatch } from '../bond.schema.ts'
import { bondShare } from '../share.ts'
import type { ScenarioStep } from './scenario.schema.ts'
import { applyScenario, overlayOf } from './scenario.ts'

const wan = 10_000
const batch = (code: string, state: BondBatch['state'], part: Partial<BondBatch> = {}): BondBatch => ({
  ...({ code, name: code, year: 2025, nature: 'new', termYears: null, rateBasisPoints: null } as const),
  ...{ issuedOn: state === 'issued' ? '2025-03-01' : '2025-11-01', amountYuan: 1_000 * wan, state },
  ...part,
})
const world = {
  batches: [batch('B1', 'issued'), batch('B2', 'planned')],
  allocations: [
    { batchCode: 'B1', projectCode: 'P1', amountYuan: 600 * wan },
    { batchCode: 'B1', projectCode: 'P9', amountYuan: 400 * wan },
    { batchCode: 'B2', projectCode: 'P1', amountYuan: 300 * wan },
  ],
}
const money = (rows: readonly BondAllocation[]) =>
  rows.map(({ batchCode, projectCode, amountYuan }) => `${batchCode} ${projectCode} ${amountYuan / wan}`)
const laid = (...steps: ScenarioStep[]) => applyScenario(world, steps)
const at = (batchCode: string, projectCode: string) => ({ batchCode, projectCode })

describe('a step of a scenario', () => {
  test.each<[string, ScenarioStep, string[]]>([
    [
      'adds',
      { step: 'add', ...at('B2', 'P2'), amountYuan: 5 * wan },
      ['B1 P1 600', 'B1 P9 400', 'B2 P1 300', 'B2 P2 5'],
    ],
    ['adds up', { step: 'add', ...at('B2', 'P1'), amountYuan: 5 * wan }, ['B1 P1 600', 'B1 P9 400', 'B2 P1 305']],
    ['drops', { step: 'drop', ...at('B1', 'P9') }, ['B1 P1 600', 'B2 P1 300']],
    ['resizes', { step: 'resize', ...at('B1', 'P9'), amountYuan: wan }, ['B1 P1 600', 'B1 P9 1', 'B2 P1 300']],
    ['resizes to nothing', { step: 'resize', ...at('B1', 'P9'), amountYuan: 0 }, ['B1 P1 600', 'B2 P1 300']],
    [
      'moves to a project',
      { step: 'move', ...at('B1', 'P9'), toProjectCode: 'P2' },
      ['B1 P1 600', 'B2 P1 300', 'B1 P2 400'],
    ],
    ['moves onto another', { step: 'move', ...at('B1', 'P9'), toProjectCode: 'P1' }, ['B1 P1 1000', 'B2 P1 300']],
    [
      'moves to a batch',
      { step: 'move', ...at('B1', 'P9'), toBatchCode: 'B2' },
      ['B1 P1 600', 'B2 P1 300', 'B2 P9 400'],
    ],
  ])('%s', (_, step, rows) => {
    const applied = laid(step)
    expect(money(applied.allocations)).toEqual(rows)
    expect(applied.problems).toEqual([])
  })

  test('changes batches', () => {
    const { batches, problems } = laid(
      { step: 'add-batch', batchCode: 'B3', issuedOn: '2025-12-01', amountYuan: 50 * wan },
      { step: 'resize-batch', batchCode: 'B2', amountYuan: 400 * wan },
      { step: 'move-batch', batchCode: 'B1', issuedOn: '2026-01-05' },
    )
    expect(problems).toEqual([])
    expect(batches).toMatchObject([
      { code: 'B1', issuedOn: '2026-01-05', year: 2026 },
      { code: 'B2', amountYuan: 400 * wan },
      { code: 'B3', state: 'planned', nature: 'new', year: 2025, amountYuan: 50 * wan },
    ])
  })

  test.each<[ScenarioStep, string]>([
    [{ step: 'add', ...at('B7', 'P1'), amountYuan: 1 }, '没有批次B7，本步未采用'],
    [{ step: 'drop', ...at('B1', 'P7') }, '批次B1没有分配给项目P7，本步未采用'],
    [{ step: 'resize', ...at('B2', 'P9'), amountYuan: 1 }, '批次B2没有分配给项目P9，本步未采用'],
    [{ step: 'move', ...at('B2', 'P9'), toBatchCode: 'B1' }, '批次B2没有分配给项目P9，本步未采用'],
    [{ step: 'move', ...at('B1', 'P9') }, '没有写明移到哪个批次或哪个项目，本步未采用'],
    [{ step: 'move', ...at('B1', 'P9'), toBatchCode: 'B7' }, '没有批次B7，本步未采用'],
    [
      { step: 'add-batch', batchCode: 'B1', issuedOn: '2025-12-01', amountYuan: 1 },
      '已有批次B1，请换一个编码，本步未采用',
    ],
    [{ step: 'drop-batch', batchCode: 'B7' }, '没有批次B7，本步未采用'],
    [{ step: 'resize-batch', batchCode: 'B7', amountYuan: 1 }, '没有批次B7，本步未采用'],
    [{ step: 'move-batch', batchCode: 'B7', issuedOn: '2025-12-01' }, '没有批次B7，本步未采用'],
  ])('that cannot be taken is left out: %j', (step, why) => {
    const applied = laid(step)
    expect(applied.problems).toEqual([{ step: 1, message: `第1步：${why}` }])
    expect(applied).toMatchObject(world)
  })

  test('that drops a batch takes its allocations along and says so', () => {
    const applied = laid({ step: 'drop-batch', batchCode: 'B1' })
    expect(money(applied.allocations)).toEqual(['B2 P1 300'])
    expect(applied.problems).toEqual([{ step: 1, message: '第1步：撤下批次B1，其上2笔分配一并撤下，请另行安排' }])
  })

  test('is held to the registry and to total investments', () => {
    const investmentOf = (code: string) => ({ P1: 1_000 * wan, P2: 10 * wan })[code] ?? null
    const { problems, allocations } = applyScenario(
      world,
      [
        { step: 'add', ...at('B2', 'X'), amountYuan: wan },
        { step: 'add', ...at('B2', 'P1'), amountYuan: 100 * wan },
        { step: 'add', ...at('B2', 'P1'), amountYuan: 0.0001 * wan },
      ],
      { investmentOf },
    )
    expect(problems).toEqual([
      { step: 1, message: '第1步：项目库中没有项目X，本步未采用' },
      { step: 3, message: '第3步：项目P1的专项债合计1,000.0001万元，超过总投资1,000万元' },
    ])
    expect(money(allocations)).toHaveLength(3)
  })
})

describe('what a project asked for', () => {
  const askedOf = (code: string) => (code === 'P2' ? 100 * wan : null)
  const adding = (...amounts: number[]) =>
    applyScenario(
      world,
      amounts.map((inWan) => ({ step: 'add', ...at('B2', 'P2'), amountYuan: inWan * wan })),
      { askedOf },
    )

  test('may come in parts', () => {
    expect(adding(60, 40).problems).toEqual([])
  })

  test('is not given twice: what is above it does not count', () => {
    const { problems, allocations } = adding(100, 100)
    expect(problems).toEqual([
      {
        step: 2,
        message: '第2步：项目P2申报100万元，前面的步骤已分配100万元，再分配100万元超过申报，本步未采用，不计入',
      },
    ])
    expect(allocations).toEqual(adding(100).allocations)
  })

  test('may be given again once it was taken back', () => {
    const step = { step: 'add', ...at('B2', 'P2'), amountYuan: 100 * wan } as const
    expect(applyScenario(world, [step, { step: 'drop', ...at('B2', 'P2') }, step], { askedOf }).problems).toEqual([])
  })

  test('binds nobody who asked for nothing', () => {
    const step = { step: 'add', ...at('B2', 'P1'), amountYuan: 900 * wan } as const
    const { problems } = applyScenario(world, [step], { askedOf })
    expect(problems.filter(({ message }) => message.includes('申报'))).toEqual([])
  })
})

describe('a scenario', () => {
  test('goes step by step: the order matters', () => {
    const [add, drop]: ScenarioStep[] = [
      { step: 'add', ...at('B2', 'P2'), amountYuan: wan },
      { step: 'drop', ...at('B2', 'P2') },
    ] as const
    expect(add && drop && laid(add, drop)).toEqual({ ...world, problems: [] })
    const reversed = add && drop && laid(drop, add)
    expect(reversed?.problems).toMatchObject([{ step: 1 }])
    expect(reversed?.allocations).toHaveLength(4)
  })

  test('says which batch gives more than it has, at the last step that touched it', () => {
    const over = laid(
      { step: 'add', ...at('B2', 'P2'), amountYuan: 700 * wan },
      { step: 'add', ...at('B2', 'P3'), amountYuan: 1 },
      { step: 'drop', ...at('B1', 'P9') },
    )
    expect(over.problems).toEqual([
      { step: 2, message: '第2步：批次B2的分配合计1,000.0001万元，超过批次金额1,000万元，多出0.0001万元' },
    ])
    const settled = laid(
      { step: 'add', ...at('B2', 'P2'), amountYuan: 900 * wan },
      { step: 'resize-batch', batchCode: 'B2', amountYuan: 1_200 * wan },
    )
    expect(settled.problems).toEqual([])
  })
})

const code = (letter: string, most: number) => fc.integer({ min: 1, max: most }).map((at) => `${letter}${at}`)
const amountYuan = fc.integer({ min: 1, max: 2_000 * wan })
const steps = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant('add' as const), batchCode: code('B', 4), projectCode: code('P', 4), amountYuan }),
    fc.record({ step: fc.constant('drop' as const), batchCode: code('B', 4), projectCode: code('P', 4) }),
    fc.record({ step: fc.constant('resize' as const), batchCode: code('B', 4), projectCode: code('P', 4), amountYuan }),
    fc.record({
      step: fc.constant('move' as const),
      batchCode: code('B', 4),
      projectCode: code('P', 4),
      toProjectCode: code('P', 4),
    }),
    fc.record({
      step: fc.constant('add-batch' as const),
      batchCode: code('B', 4),
      issuedOn: fc.constant('2025-12-01' as const),
      amountYuan,
    }),
    fc.record({ step: fc.constant('drop-batch' as const), batchCode: code('B', 4) }),
  ),
  { maxLength: 12 },
)
const shareOf = ({ batches, allocations }: { batches: readonly BondBatch[]; allocations: readonly BondAllocation[] }) =>
  bondShare({
    year: 2025,
    basis: 'issued-new',
    asOf: '2025-12-31',
    batches: batches.map((one) => ({ ...one, state: 'issued' })),
    allocations,
    keyAreaOf: (project) => (project === 'P9' ? null : 'A1'),
  })

describe('any scenario', () => {
  test('of nothing is today', () => {
    expect(laid()).toEqual({ ...world, problems: [] })
    expect(overlayOf(world, laid())(world.allocations)).toEqual(world.allocations)
  })

  test('leaves what it is laid over as it was, and gives each place one amount above nothing', () => {
    const before = JSON.stringify(world)
    fc.assert(
      fc.property(steps, (given) => {
        const { allocations, problems } = applyScenario(world, given)
        expect(JSON.stringify(world)).toBe(before)
        expect(new Set(allocations.map((row) => `${row.batchCode} ${row.projectCode}`)).size).toBe(allocations.length)
        for (const row of allocations) expect(row.amountYuan).toBeGreaterThan(0)
        for (const { step, message } of problems) expect(message.startsWith(`第${step}步：`)).toBe(true)
      }),
    )
  })

  test('laid over its own day by its differences is itself', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const applied = applyScenario(world, given)
        const rows = overlayOf(world, applied)(world.allocations)
        expect(money(rows).sort()).toEqual(money(applied.allocations).sort())
      }),
    )
  })

  test('then an allocation or a batch added and dropped again changes nothing', () => {
    fc.assert(
      fc.property(steps, amountYuan, (given, yuan) => {
        const first = applyScenario(world, given)
        const place = at('NEW', 'P1')
        const there: ScenarioStep[] = [
          { step: 'add-batch', batchCode: 'NEW', issuedOn: '2025-06-01', amountYuan: yuan },
          { step: 'add', ...place, amountYuan: yuan },
          { step: 'drop', ...place },
          { step: 'drop-batch', batchCode: 'NEW' },
        ]
        expect(applyScenario(first, there)).toEqual({ ...first, problems: [] })
      }),
    )
  })

  test('is not moved by a refinancing batch, whatever it pays for', () => {
    fc.assert(
      fc.property(steps, amountYuan, (given, yuan) => {
        const applied = applyScenario(world, given)
        const refinancing = batch('R1', 'planned', { nature: 'refinancing', amountYuan: yuan })
        const allocations = [...world.allocations, { ...at('R1', 'P1'), amountYuan: yuan }]
        const more = applyScenario({ batches: [...world.batches, refinancing], allocations }, given)
        expect(shareOf(more)).toEqual(shareOf(applied))
      }),
    )
  })
})
