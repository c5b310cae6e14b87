import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { area, project } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

const pages = [
  '/',
  '/?lights=table',
  '/?month=2025-08',
  '/areas',
  '/areas?category=new',
  `/areas/${area.code}`,
  '/projects',
  '/projects?light=red&page=2',
  `/projects/${project.code}`,
  '/bonds',
  '/bonds?by=area',
  '/bonds/batches',
]

/** Others every time; the seed names them again. */
const seed = Number(process.env['PIANQU_FIGURES'] ?? Math.floor(Date.now() % 1_000_000))
let state = seed
function chance(count: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state % count
}
const perPage = 4

/** What a person reads in it: nothing that only screen readers hear. */
const visibleText = (page: Page, at: number): Promise<string> =>
  page
    .locator('main a[data-figure]')
    .nth(at)
    .evaluate((link) => {
      const isHidden = (node: Node): boolean => {
        const element = node.parentElement
        if (!element || element === link) return false
        const isOut = getComputedStyle(element).display === 'none' || element.matches('.visually-hidden, svg')
        return isOut || isHidden(element)
      }
      const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT)
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!isHidden(node)) text += node.textContent
      return text.replace(/\s/g, '')
    })

describe(`figures picked by PIANQU_FIGURES=${seed}`, () => {
  test.each(pages)('on %s open in the very characters that were clicked', async (address) => {
    const page = await look('leader')
    await page.goto(address)
    await settle(page, /./)
    const count = await page.locator('main a[data-figure]').count()
    for (let picked = 0; picked < Math.min(perPage, count); picked += 1) {
      const at = chance(count)
      const shown = await visibleText(page, at)
      if (shown === '—' || shown.startsWith('查看来源')) continue
      await page.locator('main a[data-figure]').nth(at).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('heading', { name: '计算' }).waitFor()
      const opened = await drawer.locator('[data-figure-shown]').textContent()
      expect(opened?.replace(/\s/g, '')).toBe(shown)
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
    }
  })
})
