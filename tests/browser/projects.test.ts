import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { choose } from './choose.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look } = openApp()

async function projects(search = '', visitor = {}): Promise<Page> {
  const page = await look('taskforce', visitor)
  await page.goto(`/projects${search}`)
  await settle(page, /^项目$|项目\d+个|符合条件的/)
  await found(page)
  return page
}

/** `找到 995 个项目`, once it has been counted. */
async function found(page: Page): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /找到 \d+ 个项目/ })
  return Number(/找到 (\d+) 个/.exec((await status.textContent()) ?? '')?.[1])
}

const search = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

describe('the list of projects', () => {
  test('writes its filters into the address, and reads them from it', async () => {
    const page = await projects()
    const all = await found(page)
    await page.getByRole('group', { name: '按灯号筛选' }).getByRole('button', { name: /^滞后/ }).click()
    await expect.poll(() => search(page)).toEqual({ light: 'red' })
    await choose(page, '片区', '锦安活力老城')
    await expect.poll(() => search(page)).toEqual({ light: 'red', area: 'A02' })
    await choose(page, '集群', '锦安城市更新集群')
    await expect.poll(() => search(page)).toEqual({ light: 'red', area: 'A02', cluster: 'A02-1' })
    await expect.poll(() => found(page)).toBeLessThan(10)
    expect(all).toBeGreaterThan(900)

    const names = await page.getByRole('rowheader').allTextContents()
    await page.reload()
    await settle(page, /^项目$|项目\d+个|符合条件的/)
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(names)
    expect(await page.getByRole('combobox', { name: '片区', exact: true }).inputValue()).toBe('锦安活力老城')
  })

  test('looks the same to another person with the same address', async () => {
    const page = await projects('?district=D01&stage=building&sort=-planYuan&page=1')
    const names = await page.getByRole('rowheader').allTextContents()
    const other = await look('leader')
    await other.goto(page.url())
    await expect.poll(() => other.getByRole('rowheader').allTextContents()).toEqual(names)
  })

  test('sorts by a column, the other way round at the second click', async () => {
    const page = await projects()
    const header = page.getByRole('columnheader', { name: /^年度计划/ })
    await header.getByRole('button').click()
    await expect.poll(() => search(page)).toEqual({ sort: '-planYuan' })
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending')
    const largest = await page.getByRole('row').nth(1).textContent()
    await header.getByRole('button').click()
    await expect.poll(() => search(page)).toEqual({ sort: 'planYuan' })
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).not.toBe(largest)
  })

  test('turns its pages, and starts at the first again after a filter', async () => {
    const page = await projects()
    const pages = page.getByRole('navigation', { name: '分页' })
    const first = await page.getByRole('row').nth(1).textContent()
    await pages.getByRole('button', { name: '下一页' }).click()
    await pages.getByText('第 2 / 20 页').waitFor()
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).not.toBe(first)
    expect(search(page)).toEqual({ page: '2' })
    await page.getByRole('group', { name: '按灯号筛选' }).getByRole('button', { name: /^正常/ }).click()
    await pages.getByText(/^第 1 \//).waitFor()
    expect(search(page)).toEqual({ light: 'green' })
  })

  test('finds by a part of a name while one types', async () => {
    const page = await projects()
    await page.getByLabel('搜索名称或编码').fill('P0050')
    await expect.poll(() => found(page)).toBe(1)
    expect(search(page)).toEqual({ q: 'P0050' })
  })

  test('says why it is empty and takes off one filter', async () => {
    const page = await projects('?q=无此项目&light=red')
    await page.getByText('没有同时符合这些条件的项目').waitFor()
    await page.getByRole('button', { name: '清空搜索' }).click()
    await expect.poll(() => search(page)).toEqual({ light: 'red' })
    await page.getByRole('table').waitFor()
  })

  test('says that a page behind the last is empty, and leads back', async () => {
    const page = await projects('?page=99')
    await page.getByRole('button', { name: '回到第一页' }).click()
    await page.getByRole('table').waitFor()
    expect(search(page)).toEqual({})
  })

  test('is copied as it stands', async () => {
    const page = await projects('?area=A02&light=red')
    await page.getByRole('button', { name: '复制' }).click()
    await page.getByText(/^已复制 \d+ 行$/).waitFor()
  })

  test('is a list of cards on a phone', async () => {
    const page = await projects('?area=A02&light=red', { size: phone })
    expect(await page.getByRole('table').count()).toBe(0)
    await page
      .getByRole('listitem')
      .filter({ hasText: '锦安老城老旧小区成片改造（栖梧区片）' })
      .getByText('滞后')
      .first()
      .waitFor()
  })
})
