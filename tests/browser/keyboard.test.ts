import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look, visit } = openApp()

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement)

const holdsFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.contains(element.ownerDocument.activeElement))

async function overview() {
  const page = await look('taskforce')
  await page.goto('/')
  await settle(page, /^2025年9月重点片区专项债占/)
  return page
}

describe('by keyboard', () => {
  test('the first key leads to the link that skips to the content', async () => {
    const page = await overview()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: '跳到正文' })
    expect(await isFocused(skip)).toBe(true)
    const box = await skip.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => isFocused(page.getByRole('main'))).toBe(true)
    await page.keyboard.press('Tab')
    expect(await holdsFocus(page.getByRole('main'))).toBe(true)
  })

  test('moving to another page moves the focus into it', async () => {
    const page = await overview()
    await page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link', { name: '片区' }).focus()
    await page.keyboard.press('Enter')
    await settle(page, /^片区$|片区\d+个/)
    await expect.poll(() => isFocused(page.getByRole('main'))).toBe(true)
  })

  test('the menu opens, is walked through, and gives the focus back', async () => {
    const page = await overview()
    const button = page.getByRole('button', { name: '专班（演示）的菜单' })
    await button.focus()
    await page.keyboard.press('Enter')
    const items = page.getByRole('menuitem')
    await expect.poll(() => isFocused(items.first())).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => isFocused(items.nth(1))).toBe(true)
    await page.keyboard.press('End')
    await expect.poll(() => isFocused(page.getByRole('menuitem', { name: '退出登录' }))).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => isFocused(button)).toBe(true)
    expect(await items.count()).toBe(0)
  })

  test('the drawer keeps the focus inside, and Esc gives it back to the figure', async () => {
    const page = await overview()
    const figure = page.getByRole('link', { name: /^专项债投向占比 .*查看来源$/ })
    await figure.focus()
    await page.keyboard.press('s')
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('heading', { name: '计算' }).waitFor()
    await expect.poll(() => holdsFocus(drawer)).toBe(true)
    for (let tab = 0; tab < 4; tab++) {
      await page.keyboard.press('Shift+Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main, header') ?? null)).toBeNull()
    }
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(figure)).toBe(true)
    expect(new URL(page.url()).search).toBe('')
  })

  test('? explains the keys, and single keys can be switched off', async () => {
    const { page } = await visit('leader')
    await page.goto('/')
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '帮助' })
    await help.getByText('打开所选数字的来源').waitFor()
    await help.getByRole('button', { name: '关闭单键快捷键' }).click()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.reload()
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.keyboard.press('?')
    await page.keyboard.press('[')
    await settle(page, /^2025年9月重点片区专项债占/)
    expect(await help.count()).toBe(0)
  })

  test('the tabs of the ranking are walked with arrows', async () => {
    const page = await overview()
    await page.getByRole('tab', { name: '全部' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('group')).toBe('central')
  })

  test('what has the focus is marked', async () => {
    const page = await overview()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const focused = document.activeElement
      return focused ? getComputedStyle(focused).outlineStyle : 'none'
    })
    expect(outline).toBe('solid')
  })
})
