import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { dutyPage } from '../../../parts/duty.fixture.ts'
import { type Answer, type Asked, aProblem, showPage } from '../../../test-page.tsx'
import {
  batchList,
  bondCandidate,
  bondShare,
  bondYear,
  idleList,
  savedScenario,
  scenarioSide,
} from '../bonds.fixture.ts'
import { BondsPage } from './bonds-page.tsx'

const quota = {
  quotaId: 'q1',
  year: 2025,
  handedDownOn: '2025-03-01',
  amountYuan: 300_000_000,
  documentNumber: '川财债〔2025〕3号',
  note: null,
  reversedBecause: null,
}

const solution = {
  found: true,
  neededYuan: 200_000_000,
  chosen: [{ projectCode: 'P1', amountYuan: 300_000_000 }],
  totalYuan: 300_000_000,
  excessYuan: 100_000_000,
  ignored: [{ projectCode: 'P2', amountYuan: 1, because: '不在任何项目集群' }],
  sentence: '选1个项目共3.00亿元，即可补足所需的2.00亿元，超出1.00亿元',
}

const candidates = [
  bondCandidate(),
  bondCandidate({ projectCode: 'P2', projectName: '城东水厂', areaName: null, counts: false }),
]

const replies: Record<string, (asked: Asked) => unknown> = {
  '/api/bonds/year': () => bondYear(),
  '/api/bonds/candidates': () => ({ rows: candidates, total: 2, hidden: 0 }),
  '/api/bonds/batches': () => batchList(),
  '/api/bonds/idle': idleList,
  '/api/bonds/quotas': ({ method }) => (method === 'POST' ? quota : { rows: [quota], total: 1 }),
  '/api/bonds/quotas/q1/reversal': () => ({ ...quota, reversedBecause: '重复录入' }),
  '/api/bonds/solve': () => solution,
  '/api/bonds/scenarios': ({ method }) =>
    method === 'POST' ? savedScenario({ scenarioId: 's9', name: '新方案' }) : { rows: [savedScenario()], total: 1 },
  '/api/bonds/scenarios/s1': () => savedScenario(),
  '/api/bonds/scenarios/s2': () => savedScenario({ scenarioId: 's2', name: '另一个方案', isMine: false }),
  '/api/bonds/scenarios/s9': () => savedScenario({ scenarioId: 's9', name: '新方案' }),
  '/api/bonds/scenarios/preview': ({ body }) => {
    const { scenarios } = body as { readonly scenarios: readonly { readonly name: string }[] }
    const share = bondShare({ display: '50.0%', value: 0.5, met: true, gapShiftYuan: 0, gapAddYuan: 0 })
    const sides = scenarios.map(({ name }) => ({ ...scenarioSide({ share }), name, sentence: `${name}后占比50.0%` }))
    return { today: scenarioSide(), scenarios: sides }
  },
}

const answerAll = (asked: Asked): Answer => {
  if (asked.path === '/api/rules/duty/duty') return { body: dutyPage }
  const reply = replies[asked.path]
  return reply ? { body: reply(asked) } : aProblem('common/not-found', 404)
}

type Seat = Pick<Parameters<typeof showPage>[0], 'role' | 'unitName'>
const show = (at: string, answer = answerAll, seat: Seat = {}) =>
  showPage({ component: () => <BondsPage />, at, answer, ...seat })
const bodies = (calls: readonly Asked[], path: string) =>
  calls.filter((asked) => asked.path === path).map(({ body }) => body)

describe('the cockpit of the bonds', () => {
  test('opens with the finding, the basis, both gaps and the last batch', async () => {
    await show('/bonds')
    await screen.findByRole('heading', { level: 1, name: '专项债占比48.6%，距目标差1.4个百分点' })
    expect(screen.getByText(/^发行口径：投向片区59.02亿元 ÷ 全市已发行新增专项债121.43亿元/)).toBeTruthy()
    const summary = screen.getByRole('region', { name: '占比、缺口与后续' })
    expect(within(summary).getByText('= 121.43亿元 × 50% − 59.02亿元')).toBeTruthy()
    expect(within(summary).getByText('= 121.43亿元 − 2 × 59.02亿元')).toBeTruthy()
    expect(within(summary).getByText('全年仍可达标')).toBeTruthy()
    expect(within(summary).getByRole('link', { name: '专项债券（九期）' }).getAttribute('href')).toContain(
      '/bonds/batches/ZX2025-09',
    )
  })

  test('changes the basis of everything at once', async () => {
    const { calls, user, search } = await show('/bonds?month=2025-09')
    await user.click(await screen.findByRole('radio', { name: '支出' }))
    await waitFor(() => expect(search()).toMatchObject({ basis: 'spent' }))
    await waitFor(() =>
      expect(calls.at(-1)).toMatchObject({
        path: '/api/bonds/year',
        query: { year: '2025', basis: 'spent', asOf: '2025-09-30' },
      }),
    )
  })

  test('never guesses a share without a total', async () => {
    const share = bondShare({
      numeratorYuan: null,
      denominatorYuan: null,
      value: null,
      display: '—',
      met: null,
      gapShiftYuan: null,
      gapAddYuan: null,
      plannedTotalYuan: null,
      neededYuan: null,
      remainingYuan: null,
      requiredShareOfRest: null,
      state: null,
      lastBatchCode: null,
      missing: '缺全市总额',
    })
    const empty = bondYear({ share, headline: '2025年专项债占比—（缺全市总额）', curve: [], waterfall: [], areas: [] })
    await show('/bonds', ({ path }) => (path === '/api/bonds/year' ? { body: empty } : answerAll({ path } as Asked)))
    expect(await screen.findByText('—（缺全市总额）')).toBeTruthy()
    expect(screen.getByText('本年还没有发行或计划')).toBeTruthy()
    expect(screen.getByText('还没有投向片区的额度', { selector: 'p' })).toBeTruthy()
  })

  test('puts the published and the restated figure beside each other', async () => {
    const figures = { numeratorYuan: 5_800_000_000, denominatorYuan: 12_143_000_000 }
    const year = bondYear({
      published: { snapshot: '2025-09-1', ...figures, display: '47.8%' },
      restated: { ...figures, display: '47.8%', differs: true },
    })
    await show('/bonds', () => ({ body: year }))
    expect(await screen.findByText('已发布（2025-09-1）')).toBeTruthy()
    expect(screen.getByText('重算：按当前片区名单')).toBeTruthy()
  })

  test('shows figures instead of charts', async () => {
    const { user, search } = await show('/bonds?view=table')
    expect(await screen.findByRole('table', { name: '各月累计占比' })).toBeTruthy()
    const bars = screen.getByRole('table', { name: '各片区额度与支出' })
    expect(
      within(bars)
        .getAllByRole('row')
        .map((row) => row.querySelector('th')?.textContent),
    ).toEqual(['片区', '锦南总部区', '锦安活力老城'])
    await user.click(screen.getByRole('tab', { name: '按区县' }))
    await waitFor(() => expect(search()).toMatchObject({ by: 'districts' }))
  })

  test('lists what lies outside, with its batches and its reason', async () => {
    await show('/bonds?tab=outside')
    const row = await screen.findByRole('row', { name: /城东水厂/ })
    expect(row.textContent).toContain('不在任何项目集群')
    expect(within(row).getByRole('link', { name: 'ZX2025-02' }).getAttribute('href')).toContain(
      '/bonds/batches/ZX2025-02',
    )
  })

  test('shows the batch clock, and apart what is planned', async () => {
    const { calls } = await show('/bonds?tab=batches')
    expect((await screen.findByRole('row', { name: /专项债券（一期）/ })).textContent).toContain('40.0%')
    expect(
      screen.getByRole('region', { name: '截至2025年10月：1批已发行，1批闲置（超过6个月仍有未支出）' }),
    ).toBeTruthy()
    expect(within(screen.getByRole('region', { name: '计划批次' })).getAllByRole('row')).toHaveLength(3)
    expect(calls).toContainEqual(expect.objectContaining({ path: '/api/bonds/batches', query: { year: '2025' } }))
  })

  test('adds up what lies idle, and says who could use it', async () => {
    await show('/bonds?tab=idle')
    expect(await screen.findByRole('region', { name: '截至2025年10月闲置合计1.50亿元' })).toBeTruthy()
    expect(screen.getByRole('row', { name: /锦南管廊.*已入库，待安排/ })).toBeTruthy()
  })

  test('records and reverses a quota', async () => {
    const { user, calls } = await show('/bonds?tab=quotas')
    await user.click(await screen.findByRole('button', { name: '录入限额' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('金额（万元）'), '30000')
    await user.type(within(dialog).getByLabelText('下达日期'), '2025-03-01')
    await user.type(within(dialog).getByLabelText('文号'), '川财债〔2025〕3号')
    await user.click(within(dialog).getByRole('button', { name: '录入' }))
    await waitFor(() =>
      expect(bodies(calls, '/api/bonds/quotas')).toContainEqual({
        year: 2025,
        handedDownOn: '2025-03-01',
        amountYuan: 300_000_000,
        documentNumber: '川财债〔2025〕3号',
        note: null,
      }),
    )
    await user.click(await screen.findByRole('button', { name: '冲回' }))
    await user.type(await screen.findByLabelText('冲回原因'), '重复录入')
    await user.click(screen.getByRole('button', { name: '冲回限额' }))
    await waitFor(() => expect(bodies(calls, '/api/bonds/quotas/q1/reversal')).toEqual([{ reason: '重复录入' }]))
  })

  test('lets only those write who keep the bonds', async () => {
    await showPage({ component: () => <BondsPage />, at: '/bonds?tab=quotas', role: 'leader', answer: answerAll })
    expect(await screen.findByText('川财债〔2025〕3号')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '录入限额' })).toBeNull()
  })

  test('says what failed', async () => {
    await show('/bonds', () => aProblem('common/internal', 500))
    expect((await screen.findByRole('alert')).textContent).toContain('没有成功')
  })
})

describe('what if', () => {
  const add = { step: 'add', batchCode: 'ZX2025-09', projectCode: 'P1', amountYuan: 300_000_000 }

  test('adds what is checked, says the result, and takes it back', async () => {
    const { user, calls, search } = await show('/bonds?tab=whatif')
    await user.click(await screen.findByRole('checkbox', { name: '锦南管廊' }))
    await user.click(screen.getByRole('button', { name: '加入测算（1个，3.00亿元）' }))
    await waitFor(() => expect(search()).toMatchObject({ steps: [add] }))
    expect(await screen.findByRole('heading', { name: '当前测算后占比50.0%' })).toBeTruthy()
    expect(screen.getByText('测算，不入库')).toBeTruthy()
    expect(screen.getAllByText(/调剂差/)).toHaveLength(2)
    expect(screen.getAllByText(/新增差/)).toHaveLength(2)
    expect(bodies(calls, '/api/bonds/scenarios/preview')).toEqual([
      { year: 2025, basis: 'issued-new', asOf: '2025-10-28', scenarios: [{ name: '当前测算', steps: [add] }] },
    ])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(search()).toMatchObject({ steps: [] }))
  })

  test('solves, and takes over what was chosen', async () => {
    const { user, calls, search } = await show('/bonds?tab=whatif')
    await user.click(await screen.findByRole('button', { name: '求解' }))
    const found = await screen.findByRole('region', { name: '求解结果' })
    expect(found.textContent).toContain('超出所需1.00亿元')
    expect(found.textContent).toContain('城东水厂：不在任何项目集群')
    expect(bodies(calls, '/api/bonds/solve')).toMatchObject([
      { year: 2025, candidates: [{ projectCode: 'P1' }, { projectCode: 'P2' }] },
    ])
    await user.click(within(found).getByRole('button', { name: '采用' }))
    await waitFor(() => expect(search()).toMatchObject({ steps: [add] }))
  })

  test('says honestly that there is no solution', async () => {
    const none = { ...solution, found: false, chosen: [], totalYuan: 0, excessYuan: 0, sentence: '无解：还差1.00亿元' }
    const { user } = await show('/bonds?tab=whatif', (asked) =>
      asked.path === '/api/bonds/solve' ? { body: none } : answerAll(asked),
    )
    await user.click(await screen.findByRole('button', { name: '求解' }))
    expect(await screen.findByText('无解：还差1.00亿元')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '采用' })).toBeNull()
  })

  test('opens a saved scenario by its link, beside another and today', async () => {
    const { calls } = await show('/bonds?scenario=s1&compare=s2')
    const table = await screen.findByRole('table', { name: '今天与测算' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['指标', '今天', '十期多投锦南（测算）', '另一个方案（测算）'])
    expect(within(table).getByRole('row', { name: /^占比/ }).textContent).toBe('占比48.6%50.0%50.0%')
    expect(bodies(calls, '/api/bonds/scenarios/preview').at(-1)).toMatchObject({
      scenarios: [{ name: '十期多投锦南' }, { name: '另一个方案' }],
    })
  })

  test('changes the amount of a step, and saves the scenario under a name', async () => {
    const { user, calls, search } = await show('/bonds?scenario=s1')
    await user.click(await screen.findByRole('button', { name: /^改金额：1\. 专项债券（十期）向锦南管廊安排3.00亿元/ }))
    const amount = await screen.findByLabelText('金额（万元）')
    await user.clear(amount)
    await user.type(amount, '20000')
    await user.click(screen.getByRole('button', { name: '确定' }))
    await waitFor(() => expect(search()).toMatchObject({ scenario: 's1', steps: [{ amountYuan: 200_000_000 }] }))
    expect(screen.getByRole('button', { name: '保存修改' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '另存方案' }))
    await user.type(await screen.findByLabelText('方案名称'), '新方案')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(search()).toMatchObject({ scenario: 's9' }))
    expect(bodies(calls, '/api/bonds/scenarios').filter(Boolean)).toMatchObject([
      { year: 2025, name: '新方案', note: null },
    ])
  })

  test.each<Seat>([{ role: 'taskforce' }, { role: 'department', unitName: '市财政局' }])(
    'is saved and put away by %j',
    async (seat) => {
      await show('/bonds?scenario=s1', answerAll, seat)
      expect(await screen.findByRole('button', { name: '另存方案' })).toBeTruthy()
      expect(await screen.findByRole('button', { name: '归档：十期多投锦南' })).toBeTruthy()
    },
  )

  test.each<Seat>([
    { role: 'leader' },
    { role: 'auditor' },
    { role: 'district', unitName: '锦南区' },
    { role: 'department', unitName: '市交通运输局' },
  ])('is computed and passed on, but not saved, by %j', async (seat) => {
    const { user, search } = await show('/bonds?scenario=s1', answerAll, seat)
    expect(await screen.findByText('保存方案由维护专项债的部门或专班办理；可复制链接分享')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: /^移除：1\./ }))
    await waitFor(() => expect(search()).toMatchObject({ steps: [] }))
    for (const name of ['保存方案', '另存方案', '保存修改', '归档：十期多投锦南']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
    expect(screen.getByRole('button', { name: '复制本页链接' })).toBeTruthy()
    const link = await screen.findByRole('link', { name: '导出：十期多投锦南' })
    expect(link.getAttribute('href')).toBe('/api/bonds/scenarios/s1/workbook?basis=issued-new&asOf=2025-10-28')
  })

  test('adds a batch as a step of its own', async () => {
    const { user, search, choose } = await show('/bonds?tab=whatif')
    await user.click(await screen.findByRole('button', { name: '增加一步' }))
    const dialog = await screen.findByRole('dialog')
    await choose('做什么', '增加批次')
    await user.click(within(dialog).getByRole('button', { name: '加入步骤' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('请填写发行日期')
    await user.type(within(dialog).getByLabelText('金额（万元）'), '10000')
    await user.type(within(dialog).getByLabelText('发行日期'), '2025-11-20')
    await user.click(within(dialog).getByRole('button', { name: '加入步骤' }))
    await waitFor(() =>
      expect(search()).toMatchObject({
        steps: [{ step: 'add-batch', batchCode: '测算批次1', issuedOn: '2025-11-20', amountYuan: 100_000_000 }],
      }),
    )
  })

  test('tells a scenario of another year', async () => {
    const { user, search } = await show('/bonds?scenario=s1', (asked) =>
      asked.path === '/api/bonds/scenarios/s1' ? { body: savedScenario({ year: 2024 }) } : answerAll(asked),
    )
    await user.click(await screen.findByRole('button', { name: '查看2024年' }))
    await waitFor(() => expect(search()).toMatchObject({ year: 2024, scenario: 's1' }))
  })
})
