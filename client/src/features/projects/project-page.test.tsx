import type { LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { noBlockersAt } from '../../parts/blockers/blocker.fixture.ts'
import { type Asked, showPage } from '../../test-page.tsx'
import { missingReason } from './month-columns.tsx'
import { projectMonths, projectPage, projectRow } from './project.fixture.ts'
import { ProjectPage } from './project-page.tsx'

const memberships = {
  rows: [
    {
      from: null,
      until: '2025-08-01',
      isToCome: false,
      clusterCode: 'C1',
      clusterName: '枢纽集群',
      areaName: '云锦片区',
      reason: '入库',
      documentNumber: null,
      by: null,
    },
    {
      from: '2025-08-01',
      until: null,
      isToCome: false,
      clusterCode: null,
      clusterName: null,
      areaName: null,
      reason: '划出',
      documentNumber: '8号',
      by: '王敏',
    },
  ],
  clusters: [{ code: 'C1', name: '枢纽集群', areaName: '云锦片区' }],
  mayMove: true,
}

const noOverrides = { rows: [], total: 0, firstMonth: '2025-10' }

/** What the page and the cards of its own ask for. */
function bodyAt(path: string, page: ReturnType<typeof projectPage>, overrides: object = noOverrides) {
  if (path.endsWith('/memberships')) return memberships
  return path.endsWith('/light-overrides') ? overrides : (noBlockersAt(path) ?? page)
}

async function show(page: ReturnType<typeof projectPage>, role: 'auditor' | 'taskforce' = 'auditor') {
  await showPage({
    component: () => <ProjectPage />,
    at: '/projects/P0001',
    role,
    answer: ({ path }) => ({ body: bodyAt(path, page) }),
  })
  await screen.findByRole('heading', { level: 1, name: new RegExp(`^${page.project.name}： ?${page.headline}$`) })
}
const card = (name: string) => within(screen.getByRole('region', { name }))

describe('the page of a project', () => {
  test('explains its light by the sentence of each rule', async () => {
    await show(projectPage())
    expect(card('灯号').getByText('落后33.3个百分点：滞后')).toBeTruthy()
    expect(card('灯号').getByText('进度')).toBeTruthy()
  })

  test('keeps the computed light beside what a person decided', async () => {
    const { light } = projectPage()
    const override = { light: 'exempt' as const, reason: '汛期停工', untilMonth: '2025-12', by: '市级专班' }
    await show(projectPage({ light: { ...light, light: 'exempt', override } }))
    expect(card('灯号').getByText(/市级专班定为「免责」，至2025年12月：汛期停工。按规则为「滞后」/)).toBeTruthy()
  })

  test('lets the task force decide the light by hand, with a reason and an end, and end it early', async () => {
    const override: LightOverrideRow = {
      overrideId: 'o1',
      light: 'yellow',
      reason: '汛期停工',
      fromMonth: '2025-11',
      untilMonth: '2025-12',
      by: '王敏',
      at: '2025-10-20T00:00:00Z',
      lastMonth: null,
      endedBy: null,
      endedAt: null,
      endReason: null,
    }
    const list = { rows: [override], total: 1, firstMonth: '2025-10' }
    const answer = ({ path, method }: Asked) => {
      if (method === 'POST') return { status: path.endsWith('/end') ? 200 : 201, body: override }
      return { body: bodyAt(path, projectPage(), list) }
    }
    const { user, calls, choose } = await showPage({ component: () => <ProjectPage />, at: '/projects/P0001', answer })
    await user.click(await screen.findByRole('button', { name: '人工定灯、免责' }))
    expect(screen.getByRole('button', { name: '定灯' }).hasAttribute('disabled')).toBe(true)
    await user.type(screen.getByLabelText('原因'), '文物勘探')
    expect(screen.getByText('请选择灯号')).toBeTruthy()
    await choose('灯号', '免责')
    expect(screen.getByText('请选择截止月份')).toBeTruthy()
    await choose('截止月份', '2025年12月')
    const confirm = screen.getByRole('button', { name: '定为「免责」' })
    await user.click(confirm)
    await waitFor(() => expect(screen.queryByRole('button', { name: '定为「免责」' })).toBeNull())
    expect(card('灯号').getByText('人工')).toBeTruthy()
    await user.click(card('灯号').getByRole('button', { name: '提前结束' }))
    const dialog = within(screen.getByRole('dialog', { name: '提前结束「预警」？' }))
    await user.type(dialog.getByLabelText('结束的原因'), '已复工')
    await user.click(dialog.getByRole('button', { name: '提前结束' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '提前结束「预警」？' })).toBeNull())
    expect(calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])).toEqual([
      ['/api/projects/P0001/light-overrides', { light: 'exempt', untilMonth: '2025-12', reason: '文物勘探' }],
      ['/api/projects/P0001/light-overrides/o1/end', { reason: '已复工' }],
    ])
  })

  test('says since when it is in its cluster, and lets it be moved from a day on', async () => {
    const answer = ({ path, method }: Asked) => {
      if (method === 'POST') return { body: { code: 'P0001', clusterCode: 'C1', from: '2025-10-28' } }
      return { body: bodyAt(path, projectPage()) }
    }
    const { user, calls } = await showPage({ component: () => <ProjectPage />, at: '/projects/P0001', answer })
    const open = await screen.findByRole('button', { name: '调整集群' })
    expect(card('所属集群').getByText('8号，划出，王敏')).toBeTruthy()
    await user.click(open)
    const dialog = within(screen.getByRole('dialog', { name: '调整集群' }))
    await user.click(dialog.getByRole('combobox', { name: '调整到' }))
    await user.click(await screen.findByRole('option', { name: /枢纽集群/ }))
    await user.type(dialog.getByLabelText('调整原因'), '划回')
    await user.click(dialog.getByRole('button', { name: '调整' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '调整集群' })).toBeNull())
    expect(calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])).toEqual([
      ['/api/projects/P0001/cluster', { clusterCode: 'C1', documentNumber: null, from: '2025-10-28', reason: '划回' }],
    ])
  })

  test('offers no light to decide to anybody else', async () => {
    const answer = ({ path }: Asked) => ({ body: bodyAt(path, projectPage()) })
    const { calls } = await showPage({
      component: () => <ProjectPage />,
      at: '/projects/P0001',
      role: 'auditor',
      answer,
    })
    await screen.findByRole('region', { name: '灯号' })
    expect(screen.queryByRole('button', { name: '人工定灯、免责' })).toBeNull()
    expect(calls.some(({ path }) => path.endsWith('/light-overrides'))).toBe(false)
  })

  test('says in a sentence that it has not begun, instead of drawing an empty curve', async () => {
    const { project } = projectPage()
    await show(
      projectPage({
        project: { ...project, actualStart: null, plannedStart: '2025-12' },
        row: projectRow({ ytdYuan: null }),
        months: projectMonths(),
      }),
    )
    expect(screen.getByText('尚未开工，还没有投资曲线')).toBeTruthy()
    expect(screen.getByText(/计划2025年12月开工，还有2个月；/)).toBeTruthy()
  })

  test('shows the original plan beside a new one', async () => {
    await show(
      projectPage({
        plan: { year: 2025, investmentYuan: 120_000_000, originalYuan: 150_000_000, hasCurve: false, source: null },
      }),
    )
    expect(screen.getByText('原计划 1.50亿元')).toBeTruthy()
  })

  test('marks what was restated since its month was published, and says it under the table', async () => {
    const restated = [
      { field: 'investedYuan' as const, snapshot: '2025-09-1', was: 61_000_000, reason: '重复计列' },
      { field: 'progressBasisPoints' as const, snapshot: '2025-09-1', was: 4000, reason: null },
    ]
    const september = { investedYuan: 60_000_000, ytdYuan: 60_000_000, progressBasisPoints: 3500, isCorrectable: true }
    await show(projectPage({ months: projectMonths({ 9: { ...september, restated } }) }), 'taskforce')
    const months = card('2025年各月报送')
    expect(months.getByTitle('发布时 6,100万元（2025-09-1），更正后 6,000万元')).toBeTruthy()
    expect(months.getByRole('list', { name: '更正过的数' }).textContent).toContain(
      '2025年9月形象进度：发布时 40%（2025-09-1），更正后 35%',
    )
    expect(months.getByRole('list', { name: '更正过的数' }).textContent).toContain('原因：重复计列')
    expect(months.getByRole('link', { name: '申请更正2025年9月' }).getAttribute('href')).toBe(
      '/dispatch/corrections?propose=true&project=P0001&on=2025-09',
    )
  })

  test('shows the parts of a package in place of months of its own', async () => {
    const part = projectRow({ code: 'P0002', name: '文体枢纽（东片）' })
    await show(projectPage({ row: projectRow({ isPackage: true, planYuan: null }), children: [part] }))
    expect(card('子项目').getByRole('link', { name: '文体枢纽（东片）' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: /各月报送/ })).toBeNull()
  })

  test('tells its history in words', async () => {
    const change = { importId: 'x', before: { stage: 'starting' }, after: { stage: 'building' } }
    const line = { seq: 7, at: '2025-10-27T02:13:05Z', actorId: 'u', actorName: '王敏', subject: 'project:P0001' }
    await show(projectPage({ history: [{ ...line, action: 'projects.change', detail: change }] }))
    expect(await card('变更记录').findByText('更改项目登记')).toBeTruthy()
    expect(card('变更记录').getByText(/阶段 落地开工 → 加快建设/)).toBeTruthy()
    expect(card('变更记录').getByText('2025-10-27 10:13')).toBeTruthy()
  })

  test('names file, sheet and cell of a month', async () => {
    const source = {
      importId: 'i',
      fileName: '9月.xlsx',
      sheet: '月报',
      row: 15,
      cell: 'D15',
      by: '王敏',
      at: '2025-10-01T00:00:00Z',
    }
    await show(projectPage({ months: projectMonths({ 9: { investedYuan: 1_000_000, ytdYuan: 1_000_000, source } }) }))
    expect(screen.getByText('9月.xlsx · 月报 D15')).toBeTruthy()
  })

  test('knows the reasons for a missing figure apart', () => {
    expect(missingReason({ month: '2025-11', investedYuan: null }, '2025-10')).toBe('未到期')
    expect(missingReason({ month: '2025-10', investedYuan: null }, '2025-10')).toBe('未报')
    expect(missingReason({ month: '2025-10', investedYuan: 0 }, '2025-10')).toBe('未填')
  })
})
