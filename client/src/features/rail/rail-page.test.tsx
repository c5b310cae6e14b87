import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { coverageReply, gainsReply, mapReply, previewReply, timelineReply } from './rail.fixture.ts'
import { RailPage } from './rail-page.tsx'

const replies: Readonly<Record<string, unknown>> = {
  '/api/rail/map': mapReply,
  '/api/rail/timeline': timelineReply,
  '/api/rail/coverage': coverageReply,
  '/api/rail/gains': gainsReply,
  '/api/rail/scenarios/preview': previewReply,
}
const usual = ({ path }: Asked): Answer => ({ body: replies[path] })
const show = (at: string, answer: (asked: Asked) => Answer = usual) =>
  showPage({ component: () => <RailPage />, at, answer })
// The table stands for the drawing: the chart engine needs a browser that measures.
const asTables = 'map=table&curve=table'
const slider = () => screen.findByRole('slider', { name: '开通日期' })
const asked = (calls: readonly Asked[], path: string) => calls.filter((each) => each.path === path)

describe('the page of rail coverage', () => {
  test('opens with the finding of today', async () => {
    await show(`/rail?${asTables}`)
    expect(
      await screen.findByRole('heading', { level: 1, name: /^中心城区片区轨道站点800米覆盖率41\.0%/ }),
    ).toBeTruthy()
    expect(screen.getByText(/不是《通勤监测报告》/)).toBeTruthy()
    expect((await slider()).getAttribute('aria-valuetext')).toContain('2025-10-28，上一次变化是2024-09-30')
  })

  test('walks through the events by keyboard, asking nothing', async () => {
    const { user, search, calls } = await show(`/rail?${asTables}`)
    const input = await slider()
    await screen.findByText(coverageReply.method)
    const before = calls.length
    input.focus()
    await user.keyboard('{ArrowRight}')
    expect(search()).toMatchObject({ on: '2026-12-28' })
    expect(input.getAttribute('aria-valuetext')).toBe('2026-12-28，预计开通湖心站')
    await user.keyboard('{End}')
    const areas = await screen.findByRole('table', { name: '2028-06-30的片区' })
    expect(within(areas).getByRole('row', { name: /北港枢纽城 78\.0% .* 达标/ })).toBeTruthy()
    await user.keyboard('{ArrowLeft}{Home}')
    expect(search()).toMatchObject({ on: '2015-06-01' })
    expect(screen.getByRole('button', { name: '上一次变化' })).toHaveProperty('disabled', true)
    expect(calls).toHaveLength(before)
  })

  test('takes a day that is typed, and goes back to today', async () => {
    const { user, search } = await show(`/rail?${asTables}`)
    const field = await screen.findByRole('textbox', { name: '查看日期' })
    await user.clear(field)
    await user.type(field, '2027-03-01')
    expect(search()).toMatchObject({ on: '2027-03-01' })
    expect(await screen.findByRole('table', { name: '2027-03-01的站点' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '回到今天' }))
    expect(search()).not.toMatchObject({ on: expect.anything() })
  })

  test('plays on from event to event until it is stopped', async () => {
    const { user, search } = await show(`/rail?${asTables}`)
    await user.click(await screen.findByRole('button', { name: '播放' }))
    expect(await screen.findByRole('table', { name: '2026-12-28的片区' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '暂停' }))
    expect(search()).toMatchObject({ on: '2026-12-28' })
  })

  test('switches scope and radius, with the policy’s marked', async () => {
    const { user, search, calls } = await show(`/rail?${asTables}`)
    await user.click(await screen.findByRole('radio', { name: /^500米/ }))
    expect(search()).toMatchObject({ radius: 500 })
    expect(screen.getByRole('radio', { name: /^800米.*政策口径$/ })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '全部' }))
    expect(search()).toMatchObject({ scope: 'all' })
    expect(await screen.findByRole('heading', { level: 2, name: '各片区与目标（全部片区）' })).toBeTruthy()
    expect(asked(calls, '/api/rail/timeline').map(({ query }) => query)).toContainEqual({ scope: 'all', radius: '500' })
  })

  test('keeps table and bars without any boundary, and says so', async () => {
    const body: Record<string, unknown> = {
      ...replies,
      '/api/rail/map': { ...mapReply, areas: [] },
      '/api/rail/coverage': {
        ...coverageReply,
        missingBoundaries: ['A2'],
        areas: [],
      },
    }
    await show('/rail?curve=table', ({ path }) => ({ body: body[path] }))
    expect(await screen.findByText('还没有片区边界，不能画图')).toBeTruthy()
    expect(screen.getByRole('table', { name: '2025-10-28的站点' })).toBeTruthy()
    expect(await screen.findByText(/北港枢纽城没有边界，不能计算/)).toBeTruthy()
  })

  test('tells a failure and a refusal', async () => {
    await show('/rail', () => aProblem('common/internal', 500))
    expect((await screen.findByRole('alert')).textContent).toContain('重试')
  })

  test('says who may see it where the server refuses', async () => {
    await show('/rail', () => aProblem('auth/forbidden', 403))
    expect(await screen.findByText('当前账号不能查看轨道覆盖')).toBeTruthy()
  })
})

describe('new stations', () => {
  test('are ranked alone and one after another', async () => {
    const { user, search, calls } = await show('/rail?tab=gains')
    expect(await screen.findByText(/单独开通“北港站”/)).toBeTruthy()
    expect(asked(calls, '/api/rail/gains')).toMatchObject([{ query: { on: '2025-10-28', scope: 'central' } }])
    expect(screen.getByText('北港枢纽城：覆盖率64.996%，还差0.0002 km²')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /^逐座增加/ }))
    expect(search()).toMatchObject({ order: 'greedy' })
    expect(screen.getByRole('columnheader', { name: '累计覆盖率' })).toBeTruthy()
  })
})

describe('a scenario', () => {
  test('is gathered in the address and shown beside the day without', async () => {
    const { user, search, calls } = await show('/rail?tab=scenario&on=2026-12-28')
    await user.click(await screen.findByRole('combobox', { name: '线路或站点' }))
    await user.click(await screen.findByRole('option', { name: /1号线/ }))
    await user.type(screen.getByRole('textbox', { name: '或推迟几个月' }), '12')
    await user.click(screen.getByRole('button', { name: '加入情景' }))
    expect(search()).toMatchObject({ plan: { delay: [{ code: 'L1', months: 12 }] } })
    expect(await screen.findByRole('heading', { level: 2, name: /测算覆盖率41\.0%，不变动时为70\.0%/ })).toBeTruthy()
    expect(screen.getByText(/没有编码为“L9”的站点或线路/)).toBeTruthy()
    expect(asked(calls, '/api/rail/scenarios/preview')).toMatchObject([
      { method: 'POST', body: { delay: [{ code: 'L1', months: 12 }], on: '2026-12-28', scope: 'central' } },
    ])
    await user.click(screen.getByRole('button', { name: '移除：1号线推迟12个月开通' }))
    expect(await screen.findByText('还没有加入变动')).toBeTruthy()
  })

  test('opens as its link says, and tells what is missing', async () => {
    const plan = encodeURIComponent(JSON.stringify({ drop: ['S3'] }))
    const { user } = await show(`/rail?tab=scenario&plan=${plan}`)
    expect(await screen.findByText('湖心站不建或停用')).toBeTruthy()
    expect(screen.getByRole('button', { name: '复制链接' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '增加站点' }))
    await user.click(screen.getByRole('button', { name: '加入情景' }))
    expect(screen.getByText(/请填写经度和纬度/)).toBeTruthy()
  })
})
