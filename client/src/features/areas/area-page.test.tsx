import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { noBlockersAt } from '../../parts/blockers/blocker.fixture.ts'
import { type Answer, aProblem, showPage } from '../../test-page.tsx'
import { areaPage, areaRow } from './area.fixture.ts'
import { AreaPage } from './area-page.tsx'
import { newlyListedText } from './newly-listed.ts'

const show = (body: ReturnType<typeof areaPage>, consequences: readonly unknown[] = []) =>
  showAnswer({ body }, consequences)

const library = (rows: readonly unknown[]) => ({ month: '2025-10', provisional: false, rows, total: rows.length })

const showAnswer = (page: Answer, consequences: readonly unknown[] = [], indicators: readonly unknown[] = []) =>
  showPage({
    component: () => <AreaPage />,
    at: '/areas/PQ-01',
    answer: ({ path }) => {
      const none = noBlockersAt(path)
      if (none) return { body: none }
      if (path.endsWith('/indicators')) return { body: library(indicators) }
      return path === '/api/consequences'
        ? { body: { years: [], kinds: [], rows: consequences, total: consequences.length } }
        : page
    },
  })

describe('the page of an area', () => {
  test('shows what the library says of it, each with its target, and what is missing with its reason', async () => {
    const points = [
      { month: '2025-09', value: 0.5, isBreak: false },
      { month: '2025-10', value: 0.6, isBreak: false },
    ]
    const roads = { code: 'deadend-roads', name: '断头路打通率', targetText: '≥100%', target: 1, display: '60%' }
    const school = { code: 'school-lead', name: '领办学校覆盖率', targetText: '=100%', target: 1, display: '—' }
    await showAnswer(
      { body: areaPage() },
      [],
      [
        { ...roads, parts: '3条 / 5条', reason: null, met: false, points },
        { ...school, parts: null, reason: '学校还没有报', met: null, points: [{ ...points[0], value: null }] },
      ],
    )
    expect(await screen.findByRole('heading', { name: '指标库：2项，1项未达标' })).toBeTruthy()
    expect(screen.getByText('目标≥100% · 未达标')).toBeTruthy()
    expect(screen.getByText('目标=100% · 学校还没有报')).toBeTruthy()
    expect(screen.getByRole('link', { name: /^断头路打通率/ }).getAttribute('href')).toContain(
      '/indicators/deadend-roads',
    )
  })

  test('opens with its finding and says what it is', async () => {
    const { calls } = await show(areaPage())
    expect((await screen.findByRole('heading', { level: 1, name: /低于序时/ })).textContent).toContain('锦南总部区')
    expect(screen.getByText('12.34')).toBeTruthy()
    expect(calls[0]).toMatchObject({ path: '/api/areas/PQ-01' })
  })

  test('says that projects of other districts stay closed', async () => {
    await show(areaPage({ hiddenProjects: 7 }))
    expect(await screen.findByText('另有7个项目属于其他区县，仅可见汇总。')).toBeTruthy()
  })

  test('says that the projects of a month that is being filled open when it is published', async () => {
    await show(areaPage({ provisional: true, projects: [], hiddenProjects: 7 }))
    expect(await screen.findByText('另有7个项目发布后才能逐个查看，仅可见汇总。')).toBeTruthy()
    expect(screen.getByText('本月还没有发布')).toBeTruthy()
  })

  test('leads from a month that may not be read yet to the newest that may', async () => {
    const detail = '2025年10月还没有发布。各项数字发布后可看'
    await showAnswer(aProblem('period/not-published', 403, detail))
    expect(await screen.findByText(detail)).toBeTruthy()
    const link = screen.getByRole('link', { name: '看最近发布的月份' })
    expect(link.getAttribute('href')).not.toContain('month=')
  })

  test('marks an area that entered the list this year', async () => {
    await show(areaPage({ area: areaRow({ admittedOn: '2025-07-01' }) }))
    expect(await screen.findByText('本年新纳入，自7月起计')).toBeTruthy()
    expect(newlyListedText({ admittedOn: '2024-07-01' }, '2025-10')).toBeNull()
    expect(newlyListedText({ admittedOn: '2025-01-01' }, '2025-10')).toBeNull()
  })

  test('says that an area is watched, and when it leaves', async () => {
    const area = { ...areaRow(), watchedSince: '2025-03-01' as const, removedOn: '2026-01-01' as const }
    await show(areaPage({ area }))
    expect(await screen.findByText('观察，2025-03-01起')).toBeTruthy()
    expect(screen.getByText('将于 2026-01-01 退出片区名单')).toBeTruthy()
  })

  test('tells what followed from the results of past years, and nothing where nothing did', async () => {
    const consequence = {
      consequenceId: 'c1',
      year: 2024,
      subject: 'area',
      subjectCode: 'PQ-01',
      subjectName: '锦南总部区',
      kindCode: 'quota',
      isPositive: true,
      basis: 'ranking',
      by: '周文',
      at: '2025-02-20T02:00:00Z',
      revokedBecause: null,
      kindName: '指标配额挂钩',
      quantity: 200,
      quantityUnit: '亩',
      text: '年度评估第1名',
      documentNumber: '市规资〔2025〕8号',
      decidedOn: '2025-02-20',
    }
    await show(areaPage(), [consequence])
    expect(
      await screen.findByText('2024年 指标配额挂钩 200亩：年度评估第1名（市规资〔2025〕8号，2025-02-20）'),
    ).toBeTruthy()
  })

  test('says why there is no area where no boundary was imported', async () => {
    await show(areaPage({ surfaceKm2: null }))
    expect((await screen.findAllByText('没有导入边界')).length).toBeGreaterThan(0)
  })

  test('tells a code that nobody has', async () => {
    await showPage({
      component: () => <AreaPage />,
      at: '/areas/XX',
      answer: () => aProblem('common/not-found', 404, '没有编码为“XX”的片区'),
    })
    expect(await screen.findByText('没有编码为“XX”的片区')).toBeTruthy()
    // Asking again changes nothing; there is a way back.
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    expect(screen.getByRole('link', { name: '片区' })).toBeTruthy()
  })
})
