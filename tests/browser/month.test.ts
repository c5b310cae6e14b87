import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { area } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

const picker = (page: Page) => page.getByRole('combobox', { name: '月份', exact: true })
const monthInAddress = (page: Page) => new URL(page.url()).searchParams.get('month')

async function overview() {
  const page = await look('leader')
  await page.goto('/')
  await settle(page, /^2025年9月重点片区专项债占/)
  await picker(page).waitFor()
  return page
}

describe('the month', () => {
  test('goes back with [ and forward with ], and stops at the newest', async () => {
    const page = await overview()
    await page.keyboard.press('[')
    await settle(page, /^2025年8月重点片区专项债占/)
    await page.keyboard.press(']')
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.keyboard.press(']')
    await settle(page, /^已审.*，暂计：2025年10月重点片区/)
    await page.keyboard.press(']')
    await settle(page, /^已审.*，暂计：2025年10月重点片区/)
    expect(monthInAddress(page)).toBe('2025-10')
  })

  test('is left alone by [ while somebody writes', async () => {
    const page = await look('leader')
    await page.goto('/areas?month=2025-08')
    await settle(page, /^片区$|片区\d+个/)
    await page.getByLabel('搜索片区、部门或区县').fill('锦')
    await page.keyboard.press('[')
    expect(await page.getByLabel('搜索片区、部门或区县').inputValue()).toBe('锦[')
    expect(monthInAddress(page)).toBe('2025-08')
  })

  test('is chosen from the list and stays from page to page', async () => {
    const page = await overview()
    await picker(page).click()
    await page.getByRole('option', { name: /^2025年8月/ }).click()
    await settle(page, /^2025年8月重点片区专项债占/)
    const sections = page.getByRole('navigation', { name: '栏目', exact: true })
    await sections.getByRole('link', { name: '片区' }).click()
    await settle(page, /^片区$|片区\d+个/)
    await page.getByText(/2025年8月 · .*24 个片区/).waitFor()
    await page.getByRole('navigation', { name: '片区' }).getByRole('link', { name: '项目' }).click()
    await settle(page, /^项目$|项目\d+个|符合条件的/)
    await page.getByText(/2025年8月 · 找到/).waitFor()
    expect(monthInAddress(page)).toBe('2025-08')
    expect(await picker(page).textContent()).toContain('2025年8月')
  })

  test('is chosen by keyboard too', async () => {
    const page = await overview()
    await picker(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^2025年9月/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => monthInAddress(page)).toBe('2025-08')
  })

  test('can be gone back from with the browser', async () => {
    const page = await overview()
    await page.keyboard.press('[')
    await settle(page, /^2025年8月重点片区专项债占/)
    await page.goBack()
    await settle(page, /^2025年9月重点片区专项债占/)
  })

  test('that does not exist is refused in words', async () => {
    const page = await look('leader')
    await page.goto('/?month=nonsense')
    await settle(page, /^2025年9月重点片区专项债占/)
  })

  test.each(['/', '/areas', '/ranking', `/areas/${area.code}`])(
    'that nobody opened or imported has no figures on %s, and the page leads to one that has',
    async (address) => {
      const page = await look('leader')
      await page.goto(`${address}?month=2026-05`)
      await settle(page, /^2026年5月没有数据$/)
      await page.getByText('有数据的是2024年1月至2025年10月。').waitFor()
      expect(await page.locator('main').getByText('未报').count()).toBe(0)
      await page.getByRole('link', { name: '看最近完整的月份' }).click()
      await settle(page, /^(?!2026年5月)/)
      expect(monthInAddress(page)).toBeNull()
    },
  )
})
