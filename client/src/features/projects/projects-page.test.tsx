import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, showPage } from '../../test-page.tsx'
import { projectRow } from './project.fixture.ts'
import { projectsSearch } from './projects.search.ts'
import { ProjectsPage } from './projects-page.tsx'

const lights = { red: 1, yellow: 0, green: 3, grey: 2, exempt: 0, pending: 0 }

function answerWith(rows: ReturnType<typeof projectRow>[], total = rows.length) {
  return ({ path }: Asked): Answer => {
    if (path === '/api/projects') return { body: { rows, total, month: '2025-10', provisional: false, lights } }
    return path === '/api/units' ? { body: { rows: [], total: 0 } } : { status: 404, body: {} }
  }
}
const show = (at: string, rows = [projectRow()], total?: number) =>
  showPage({ component: () => <ProjectsPage />, at, answer: answerWith(rows, total) })
const lastList = (calls: readonly Asked[]) => calls.findLast(({ path }) => path === '/api/projects')?.query

describe('the page of projects', () => {
  test('asks the server for what the address filters', async () => {
    const { calls } = await show(
      '/projects?district=D02&stage=building&light=red&q=枢纽&sort=-ytdYuan&page=2',
      [projectRow()],
      80,
    )
    await screen.findByRole('link', { name: '文体枢纽新建工程' })
    expect(lastList(calls)).toEqual({
      district: 'D02',
      stage: 'building',
      light: 'red',
      q: '枢纽',
      sort: '-ytdYuan',
      page: '2',
      pageSize: '50',
    })
    expect(screen.getByText(/找到 80 个项目/)).toBeTruthy()
  })

  test('writes a search into the address once typing rests, and returns to the first page', async () => {
    const { user, search, calls } = await show('/projects?page=3', [projectRow()], 300)
    await user.type(await screen.findByLabelText('搜索名称或编码'), '枢纽')
    await screen.findByRole('button', { name: '清除筛选' })
    expect(search()).toMatchObject({ q: '枢纽', page: 1 })
    expect(lastList(calls)).toMatchObject({ q: '枢纽', page: '1' })
  })

  test('chooses a light', async () => {
    const { user, search } = await show('/projects')
    const facets = within(await screen.findByRole('group', { name: '按灯号筛选' }))
    expect(screen.queryByRole('combobox', { name: '灯号' })).toBeNull()
    await user.click(facets.getByRole('button', { name: /^未报/ }))
    expect(search()).toMatchObject({ light: 'grey' })
  })

  test('orders by a column, the largest first', async () => {
    const { user, search } = await show('/projects')
    await user.click(await screen.findByRole('button', { name: /年度计划/ }))
    expect(search()).toMatchObject({ sort: '-planYuan' })
  })

  test('says which filter to relax where nothing is left', async () => {
    const { user, search } = await show('/projects?stage=building&light=red', [])
    await user.click(await screen.findByRole('button', { name: '不限灯号' }))
    expect(search()).toMatchObject({ stage: 'building' })
    expect(search()).not.toHaveProperty('light')
    expect(screen.queryByRole('button', { name: '不限责任区县' })).toBeNull()
  })

  test('takes all filters off at once', async () => {
    const { user, search } = await show('/projects?stage=building&light=red&district=D02')
    await user.click(await screen.findByRole('button', { name: '清除筛选' }))
    expect(projectsSearch.parse(search())).toEqual(projectsSearch.parse({}))
  })

  test('says why a project has no rate', async () => {
    await show('/projects', [projectRow({ planYuan: null, expectedYuan: null, behindPoints: null, light: null })])
    expect((await screen.findAllByText('没有年度计划')).length).toBeGreaterThan(0)
  })

  test('reads a nonsense address as the plain list', () => {
    expect(projectsSearch.parse({ stage: 'moon', light: 'blue', page: -1, sort: 'hash' })).toMatchObject({
      page: 1,
      sort: '-behindPoints',
      stage: undefined,
    })
  })
})
