import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { visit, look } = openApp()

const internal = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: '系统内部错误，已记录',
    status: 500,
    code: 'common/internal',
    instance: 'req-7',
  }),
}

const sights = (page: Page) => {
  const main = page.getByRole('main')
  return {
    loading: main.getByRole('status', { name: '正在加载' }),
    error: main.getByRole('alert'),
    empty: main.getByText(/^没有同时符合/),
    forbidden: main.getByText(/^当前账号不能查看/),
  }
}

/** Which of the four sights is on the page. */
async function seen(page: Page): Promise<string[]> {
  const counts = await Promise.all(
    Object.entries(sights(page)).map(async ([name, sight]) => [name, await sight.count()] as const),
  )
  return counts.filter(([, count]) => count > 0).map(([name]) => name)
}

describe('a list that is', () => {
  test('loading holds the place of what comes', async () => {
    const { page } = await visit('taskforce')
    const held: Route[] = []
    await page.route(/\/api\/projects\?/, (route) => void held.push(route))
    await page.goto('/projects')
    await sights(page).loading.first().waitFor()
    expect(await seen(page)).toEqual(['loading'])
    await page.unroute(/\/api\/projects\?/)
    // One that the page has given up meanwhile is handled already.
    await Promise.allSettled(held.map((route) => route.continue()))
    await page.getByRole('table').waitFor()
    expect(await seen(page)).toEqual([])
  })

  test('empty says what to do', async () => {
    const page = await look('taskforce')
    await page.goto('/projects?q=无此项目')
    await sights(page).empty.waitFor()
    expect(await seen(page)).toEqual(['empty'])
  })

  test('closed says to whom it is open', async () => {
    const page = await look('district')
    await page.goto('/admin/audit')
    await sights(page).forbidden.waitFor()
    expect(await seen(page)).toEqual(['forbidden'])
    await page.getByText('操作记录对审计员、市级专班、系统管理员开放').waitFor()
  })

  test.each([
    ['/', /\/api\/overview/, /^2025年9月重点片区专项债占/],
    ['/areas', /\/api\/areas/, /^片区$|片区\d+个/],
    ['/areas/A02', /\/api\/areas\/A02/, /^锦安活力老城：/],
    ['/projects', /\/api\/projects\?/, /^项目$|项目\d+个|符合条件的/],
    ['/projects/P0050', /\/api\/projects\/P0050/, /：/],
    ['/admin/import', /\/api\/imports\?/, /^导入$/],
    ['/admin/audit', /\/api\/trail\?/, /^操作记录$/],
  ])(
    'failing on %s says so, with the number of the request, and another try brings it back',
    async (address, call, heading) => {
      const { page, complaints } = await visit('taskforce')
      complaints.expect(/^500 GET /)
      await page.route(call, (route) => route.fulfill(internal))
      await page.goto(address)
      await sights(page).error.waitFor()
      expect(await seen(page)).toEqual(['error'])
      await page.getByText('请求编号 req-7').waitFor()
      await page.unroute(call)
      await page.getByRole('button', { name: '重试' }).click()
      await settle(page, heading)
      await expect.poll(() => seen(page)).toEqual([])
    },
  )

  test('failing beside a figure says so in the drawer alone', async () => {
    const { page, complaints } = await visit('taskforce')
    complaints.expect(/^500 GET /)
    await page.route(/\/api\/sources\//, (route) => route.fulfill(internal))
    await page.goto('/?source=bond-share')
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('alert').waitFor()
    await page.unroute(/\/api\/sources\//)
    await drawer.getByRole('button', { name: '重试' }).click()
    await drawer.getByRole('heading', { name: '计算' }).waitFor()
  })
})

describe('without a network', () => {
  test('a page says that the server is not reached, and comes back with it', async () => {
    const { page, context, complaints } = await visit('taskforce')
    complaints.expect(/^net::ERR_INTERNET_DISCONNECTED/)
    await page.goto('/projects')
    await settle(page, /^项目$|项目\d+个|符合条件的/)
    await page.getByRole('table').waitFor()
    await context.setOffline(true)
    await page.getByRole('navigation', { name: '分页' }).getByRole('button', { name: '下一页' }).click()
    await sights(page).error.waitFor()
    expect(await seen(page)).toEqual(['error'])
    await context.setOffline(false)
    await page.getByText(/第 2 \/ \d+ 页/).waitFor()
    await expect.poll(() => seen(page)).toEqual([])
  })

  test('a page whose code is not here yet leaves the one in sight, and is there once the network is', async () => {
    const { page, context, complaints } = await visit('taskforce')
    complaints.expect(/ERR_INTERNET_DISCONNECTED|dynamically imported module|Unable to preload CSS/)
    await page.goto('/admin/audit')
    await settle(page, /^操作记录$/)
    await context.setOffline(true)
    await page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link', { name: '总览' }).click()
    await page
      .getByText(/网络不通/)
      .first()
      .waitFor()
    await page.getByRole('heading', { level: 1, name: '操作记录' }).waitFor()
    await context.setOffline(false)
    await expect
      .poll(async () => {
        await page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link', { name: '总览' }).click()
        return page.getByRole('heading', { level: 1 }).first().textContent()
      })
      .toMatch(/^2025年9月重点片区专项债占/)
  })
})
