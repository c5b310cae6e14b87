import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import {
  areaAt,
  compareReply,
  coverageReply,
  gainsReply,
  mapReply,
  previewReply,
  savedPlan,
  step,
  targetRule,
  timelineReply,
} from './rail.fixture.ts'
import { RailPage } from './rail-page.tsx'

const replies: Readonly<Record<string, unknown>> = {
  '/api/rules/indicator/rail-800m': targetRule(['central']),
  '/api/rail/map': mapReply,
  '/api/rail/timeline': timelineReply,
  '/api/rail/coverage': coverageReply,
  '/api/rail/gains': gainsReply,
  '/api/rail/scenarios/preview': previewReply,
  '/api/rail/scenarios': { rows: [savedPlan(0), savedPlan(1)], maySave: true },
  '/api/rail/scenarios/compare': compareReply,
  [`/api/rail/scenarios/${savedPlan(0).id}`]: savedPlan(0),
}
const usual = ({ path, query, method }: Asked): Answer => {
  if (path === '/api/rail/timeline') {
    return { body: { ...(query['area'] ? ownTimeline : timelineReply), scope: query['scope'] } }
  }
  if (path === '/api/rail/scenarios' && method === 'POST') return { body: savedPlan(0) }
  return { body: replies[path] }
}
const ownTimeline = {
  ...timelineReply,
  steps: [step('2024-09-30', { city: { ...areaAt('A1', 4.1), display: '82.0%' } })],
}
const show = (at: string, answer: (asked: Asked) => Answer = usual) =>
  showPage({ component: () => <RailPage />, at, answer })
// The table stands for the drawing: the chart engine needs a browser that measures.
const asTables = 'map=table&curve=table'
const id = savedPlan(0).id
const slider = () => screen.findByRole('slider', { name: '开通日期' })
const asked = (calls: readonly Asked[], path: string) => calls.filter((each) => each.path === path)

describe('the page of rail coverage', () => {
  test('opens with the finding of today', async () => {
    await show(`/rail?${asTables}`)
    expect(await screen.findByRole('heading', { level: 1, name: /中心城区片区800米覆盖率41\.0%/ })).toBeTruthy()
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

  test('measures a day gone by over its own list of areas, or again over that of today', async () => {
    const { user, search, calls } = await show(`/rail?${asTables}`)
    await slider()
    expect(screen.queryByRole('group', { name: '片区名单' })).toBeNull()
    const field = screen.getByRole('textbox', { name: '查看日期' })
    await user.clear(field)
    await user.type(field, '2020-03-01')
    const choice = within(await screen.findByRole('group', { name: '片区名单' }))
    expect(choice.getByRole('radio', { name: /^当日名单/ })).toHaveProperty('checked', true)
    await user.click(choice.getByRole('radio', { name: /^今天的名单 重算/ }))
    expect(search()).toMatchObject({ list: 'today' })
    expect(asked(calls, '/api/rail/timeline').at(-1)?.query).toMatchObject({ list: 'today' })
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
    expect(asked(calls, '/api/rail/timeline').map(({ query }) => query)).toContainEqual({
      list: 'day',
      scope: 'all',
      basis: 'area',
      radius: '500',
    })
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

describe('what is counted', () => {
  test('is switched where there is data, and says where to bring what is missing', async () => {
    const people = {
      ...timelineReply,
      basis: 'population',
      targets: [],
      crossings: [],
      steps: timelineReply.steps.map((each) => ({
        ...each,
        city: { ...each.city, met: null },
        areas: each.areas.map((area) => ({ ...area, met: null })),
      })),
    }
    const { user, search } = await show(`/rail?${asTables}`, (asked) =>
      asked.path === '/api/rail/timeline' && asked.query['basis'] === 'population' ? { body: people } : usual(asked),
    )
    const floorSpace = await screen.findByRole('radio', { name: /^建筑面积 ?没有建筑面积数据，请在“导入”页导入/ })
    expect(floorSpace).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('radio', { name: /^人口/ }))
    expect(search()).toMatchObject({ basis: 'population' })
    expect(
      await screen.findByRole('heading', { level: 1, name: /800米覆盖人口占比41\.0%.*不作达标判断$/ }),
    ).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: '各片区（中心城区片区）' })).toBeTruthy()
    const areas = screen.getByRole('table', { name: '2025-10-28的片区' })
    expect(within(areas).getByRole('columnheader', { name: '覆盖人口(万人)' })).toBeTruthy()
    expect(within(areas).queryByRole('columnheader', { name: '结论' })).toBeNull()
  })
})

describe('an area', () => {
  test('is looked into by keyboard, with its stations, planned ones and outlines, and left again', async () => {
    const { user, search, calls } = await show(`/rail?${asTables}`)
    const bars = await screen.findByRole('region', { name: '各片区与目标（中心城区片区）' })
    within(bars).getByRole('button', { name: '锦南总部区' }).focus()
    await user.keyboard('{Enter}')
    expect(search()).toMatchObject({ area: 'A1' })
    const panel = await screen.findByRole('region', {
      name: '锦南总部区：2025-10-28覆盖率82.0%（4.10/5.00平方公里），已超过65%，高出17.0个百分点；自2024-09-30起达标',
    })
    expect(document.activeElement?.textContent).toBe('返回各片区')
    expect(await within(panel).findByRole('button', { name: '东门站' })).toBeTruthy()
    expect(within(panel).getByText('一直用这条边界')).toBeTruthy()
    expect(await within(panel).findByText('没有规划站点能增加它的覆盖')).toBeTruthy()
    expect(await screen.findByRole('region', { name: /^锦南总部区随开通日期的变化/ })).toBeTruthy()
    expect(asked(calls, '/api/rail/timeline').map(({ query }) => query)).toContainEqual({
      area: 'A1',
      list: 'day',
      scope: 'central',
      basis: 'area',
    })
    await user.keyboard('{Enter}')
    expect(search()).not.toMatchObject({ area: expect.anything() })
    expect(document.activeElement?.textContent).toBe('锦南总部区')
  })

  test('tells what each planned station would add to it', async () => {
    await show(`/rail?${asTables}&area=A2`)
    const table = await screen.findByRole('table', { name: '规划站点对这个片区的增加' })
    expect(within(table).getByRole('row', { name: /^北港站 未定 1\.10 22\.00 单独即达标/ })).toBeTruthy()
  })
})

describe('a station', () => {
  test('tells its lines, what was ever expected of it, and what it adds', async () => {
    const { user, search } = await show(`/rail?${asTables}`)
    const stations = await screen.findByRole('table', { name: '2025-10-28的站点' })
    await user.click(within(stations).getByRole('button', { name: '湖心站' }))
    expect(search()).toMatchObject({ station: 'S3' })
    const panel = await screen.findByRole('region', { name: '湖心站：2025-10-28未开通' })
    expect(within(panel).getByText('1号线')).toBeTruthy()
    expect(within(panel).getByText('2025-12-28 → 2026-12-28，推迟12个月，2025-10-12提出（市交通局）')).toBeTruthy()
    expect(await within(panel).findByText('单独开通，全市增加1.20平方公里（12.00个百分点）。')).toBeTruthy()
    expect(within(panel).getByRole('heading', { name: '开通后覆盖的片区' })).toBeTruthy()
    const [area] = within(panel).getAllByRole('button', { name: '北港枢纽城' })
    if (area) await user.click(area)
    expect(search()).toMatchObject({ area: 'A2' })
  })

  test('tells what an open one brings, and its exits', async () => {
    await show(`/rail?${asTables}&station=S1`)
    const panel = await screen.findByRole('region', { name: '东门站：2025-10-28已开通' })
    expect(within(panel).getByText('A口')).toBeTruthy()
    expect(await within(panel).findByText('没有它，全市为41.0%，少2.90平方公里（−29.0个百分点）。')).toBeTruthy()
  })
})

describe('new stations', () => {
  test('are ranked alone and one after another', async () => {
    const { user, search, calls } = await show('/rail?tab=gains')
    expect(await screen.findByText(/单独开通“北港站”/)).toBeTruthy()
    expect(asked(calls, '/api/rail/gains')).toMatchObject([
      { query: { on: '2025-10-28', scope: 'central', basis: 'area', list: 'day' } },
    ])
    const nearest = screen.getByRole('region', { name: '离目标最近的片区（目标超过65%）' })
    expect(within(nearest).getByRole('listitem').textContent).toBe('北港枢纽城：覆盖率64.996%，还差0.0002平方公里')
    await user.click(screen.getByRole('radio', { name: /^逐座增加/ }))
    expect(search()).toMatchObject({ order: 'greedy' })
    expect(screen.getByRole('columnheader', { name: '累计覆盖率' })).toBeTruthy()
  })
})

describe('a scenario', () => {
  test('is gathered in the address and shown beside the day without', async () => {
    const { user, search, calls, choose } = await show('/rail?tab=scenario&on=2026-12-28&map=table')
    await choose('线路或站点', /1号线/)
    await user.type(screen.getByRole('textbox', { name: '或推迟几个月' }), '12')
    await user.click(screen.getByRole('button', { name: '加入情景' }))
    expect(search()).toMatchObject({ plan: { delay: [{ code: 'L1', months: 12 }] } })
    expect(await screen.findByRole('heading', { level: 2, name: /测算覆盖率41\.0%.*不变动时为70\.0%/ })).toBeTruthy()
    expect(screen.getByText(/没有编码为“L9”的站点或线路/)).toBeTruthy()
    expect(asked(calls, '/api/rail/scenarios/preview')).toMatchObject([
      { method: 'POST', body: { delay: [{ code: 'L1', months: 12 }], on: '2026-12-28', scope: 'central' } },
    ])
    await user.click(screen.getByRole('button', { name: '移除：1号线推迟12个月开通' }))
    expect(await screen.findByText('还没有加入变动')).toBeTruthy()
  })

  test('opens as its link says, and tells what is missing', async () => {
    const plan = encodeURIComponent(JSON.stringify({ drop: ['S3'] }))
    const { user } = await show(`/rail?tab=scenario&map=table&plan=${plan}`)
    expect(await screen.findByText('湖心站不建或停用')).toBeTruthy()
    expect(screen.getByRole('button', { name: '复制链接' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '增加站点' }))
    await user.click(screen.getByRole('button', { name: '加入情景' }))
    expect(screen.getByText(/请填写经度和纬度/)).toBeTruthy()
  })

  test('is saved under a name', async () => {
    const plan = encodeURIComponent(JSON.stringify({ delay: [{ code: 'L1', months: 12 }] }))
    const { user, search, calls } = await show(`/rail?tab=scenario&map=table&on=2026-12-28&plan=${plan}`)
    await user.click(await screen.findByRole('button', { name: '保存' }))
    await user.type(await screen.findByRole('textbox', { name: '情景名称' }), '1号线推迟一年')
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '保存' }))
    await screen.findByText('已打开“1号线推迟一年”')
    expect(search()).toMatchObject({ scenario: id, on: '2026-12-28' })
    expect(search()).not.toMatchObject({ plan: expect.anything() })
    expect(asked(calls, '/api/rail/scenarios').filter(({ method }) => method === 'POST')).toMatchObject([
      {
        body: {
          name: '1号线推迟一年',
          note: '',
          on: '2026-12-28',
          scope: 'central',
          scenario: { delay: [{ code: 'L1', months: 12 }] },
        },
      },
    ])
  })

  test('is opened from the list, changed and put away by who saved it', async () => {
    const { user, search } = await show('/rail?tab=scenario&map=table')
    await user.click(await screen.findByRole('button', { name: '打开：1号线推迟一年' }))
    expect(await screen.findByText('1号线推迟12个月开通')).toBeTruthy()
    expect(search()).toMatchObject({ scenario: id, on: '2026-12-28' })
    expect(screen.getByRole('button', { name: '归档：1号线推迟一年' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '归档：湖心站不建' })).toBeNull()
    expect(screen.queryByRole('button', { name: '保存修改' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '移除：1号线推迟12个月开通' }))
    expect(screen.getByText('已打开“1号线推迟一年”，有未保存的修改')).toBeTruthy()
    expect(search()).toMatchObject({ plan: {} })
  })

  test('stands beside others and today', async () => {
    const { user, search, calls } = await show('/rail?tab=scenario&on=2026-12-28')
    await user.click(await screen.findByRole('button', { name: '对比：1号线推迟一年' }))
    await user.click(await screen.findByRole('button', { name: '对比：湖心站不建' }))
    expect(search()).toMatchObject({ compare: `${id},${savedPlan(1).id}` })
    const table = await screen.findByRole('table', { name: '情景对比' })
    expect(within(table).getByRole('row', { name: '全市覆盖率 70.0% 41.0% 70.0%' })).toBeTruthy()
    expect(within(table).getByRole('row', { name: '比不变动(个百分点) — −29.0 0.0' })).toBeTruthy()
    expect(within(table).getByRole('row', { name: /^全市达标日 2026-12-28（预计） 2027-12-28/ })).toBeTruthy()
    expect(within(table).getByRole('row', { name: '因此不达标的片区 — 北港枢纽城 无' })).toBeTruthy()
    expect(within(table).getByRole('row', { name: '北港枢纽城 78.0% 58.0%（−20.0） 78.0%' })).toBeTruthy()
    expect(screen.getByText(/“湖心站不建”：没有编码为“L9”/)).toBeTruthy()
    expect(asked(calls, '/api/rail/scenarios/compare').at(-1)?.query).toMatchObject({ on: '2026-12-28' })
  })
})
