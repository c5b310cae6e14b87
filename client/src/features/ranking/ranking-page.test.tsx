import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { aHistory, aRanking, aWhy } from './ranking.fixture.ts'
import { RankingPage } from './ranking-page.tsx'

const replies: Readonly<Record<string, unknown>> = {
  '/api/rankings': aRanking(),
  '/api/rankings/history': aHistory(),
  '/api/rankings/why': aWhy(),
}
const usual = ({ path }: Asked): Answer => ({ body: replies[path] })
// The table stands for the drawing: the chart engine needs a browser that measures.
const show = (at: string, answer: (asked: Asked) => Answer = usual) =>
  showPage({ component: () => <RankingPage />, at: `/ranking?history=table${at}`, answer })
const places = () => screen.findByRole('table', { name: '2025年9月中心城区名次' })

describe('the page of the ranking', () => {
  test('opens with the finding, among peers', async () => {
    const { calls } = await show('')
    expect(await screen.findByRole('heading', { level: 1, name: /沐江金融城第1（94\.00分）/ })).toBeTruthy()
    expect(calls.find(({ path }) => path === '/api/rankings')?.query).toEqual({ group: 'central', by: 'month' })
    expect(calls.find(({ path }) => path === '/api/rankings/history')?.query).toMatchObject({ year: '2025' })
  })

  test('tells place, tier and gap, why there is no place, and what was published', async () => {
    await show('')
    const table = await places()
    expect(within(table).getByRole('row', { name: /第1 .*沐江金融城.* 94\.00.* 优秀/ })).toBeTruthy()
    expect(within(table).getByRole('row', { name: /未报，不参与 白鹤汀生态区/ })).toBeTruthy()
    expect(within(table).getByText(/发布时 第1名 95\.00分（2025-09-1），更正后 第2名 78\.50分/)).toBeTruthy()
    expect(screen.getByText(/投资进度45、按期开工20、堵点按期销号15、债券使用20/)).toBeTruthy()
    expect(screen.getByText(/「堵点按期销号」（权重15）尚无数据/)).toBeTruthy()
    expect(screen.getByText(/抽样编号 2025\/2000-01\/2025-09\/month\/central/)).toBeTruthy()
  })

  test('tells the seed of a draw to who checks it, and not to a leader', async () => {
    await showPage({ component: () => <RankingPage />, at: '/ranking?history=table', role: 'leader', answer: usual })
    expect(await screen.findByText(/区间宽，说明名次随权重而变。$/)).toBeTruthy()
  })

  test('honours with a star, and sorts those who must catch up by their gap', async () => {
    await show('')
    const red = await screen.findByRole('list', { name: '红榜名单' })
    expect(within(red).getByText('通报表扬')).toBeTruthy()
    const push = screen.getByRole('list', { name: '需加力名单' })
    expect(within(push).getByText('距目标差 1.50分')).toBeTruthy()
  })

  test('explains a row that is clicked, and keeps it in the address', async () => {
    const { user, search } = await show('')
    await user.click(within(await places()).getByText('良好'))
    expect(search()).toMatchObject({ why: 'A02' })
    const panel = await screen.findByRole('dialog', { name: '锦安活力老城：第2名，78.50分，降1位' })
    expect(within(panel).getByText('投资进度由95.00分降至90.00分，总分少3.00分')).toBeTruthy()
    expect(within(panel).getByText('−1.20')).toBeTruthy()
    expect(within(panel).getByText(/95\.00 → 90\.00/)).toBeTruthy()
    expect(within(panel).getByText('单靠任何一项都到不了，需要几项一起提高。')).toBeTruthy()
    await user.click(within(panel).getByRole('link', { name: /投资进度 累计完成9\.00亿元/ }))
    expect(search()).toMatchObject({ why: 'A02', source: 'area-progress', code: 'A01' })
  })

  test('marks at most three lines; a fourth pushes out the oldest', async () => {
    const { user, search } = await show('')
    await user.click(within(await places()).getByRole('checkbox', { name: /标出沐江金融城/ }))
    expect(search()).toMatchObject({ lines: ['A02'] })
  })

  test('shows the places of each period as a table, with what was restated', async () => {
    await show('')
    const table = await screen.findByRole('table', { name: '各期名次' })
    expect(within(table).getByRole('columnheader', { name: '7月（暂定）' })).toBeTruthy()
    expect(within(table).getByText(/发布时 第1名（2025-08-1），更正后 第2名/)).toBeTruthy()
  })

  test('says why nothing is ranked', async () => {
    const none = aRanking({ rows: [], isRanked: false, notice: '暂不排名（18/24）', red: [], push: [] })
    await show('', (asked) => (asked.path === '/api/rankings' ? { body: none } : usual(asked)))
    expect(await screen.findByText('暂不排名（18/24）')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('a failure is told, and who may see it where it is refused', async () => {
    await show('', () => aProblem('auth/forbidden', 403))
    expect(await screen.findByText('当前账号不能查看考核排名')).toBeTruthy()
  })
})
