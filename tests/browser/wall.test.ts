import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { type Cuttable, cuttable } from './cuttable.ts'
import { startDemoServer } from './demo-server.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

let way: Cuttable
const { visit } = openApp(async () => {
  const server = await startDemoServer(inject('city'))
  way = await cuttable(server.origin)
  const stop = async () => {
    await way.cut()
    await server.stop()
  }
  return { ...server, origin: way.origin, stop }
})

const heading = /^2025年9月重点片区专项债占/

/** Whatever is cut off, and how much of the height is used. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const isCut = (element: Element) =>
      element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
    const parts = [...document.querySelectorAll('main h1, main section, main [class*="panel"] > *, main li')]
    const lowest = Math.max(
      ...[...document.querySelectorAll('main footer')].map((foot) => foot.getBoundingClientRect().bottom),
    )
    return {
      cut: parts.filter(isCut).map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`),
      used: lowest / window.innerHeight,
      finding:
        Number.parseFloat(getComputedStyle(document.querySelector('main h1') as Element).fontSize) / window.innerHeight,
      scroll: document.documentElement.scrollHeight - window.innerHeight,
    }
  })

describe('on the wall', () => {
  test.each([
    [1920, 1080],
    [3840, 2160],
    [6656, 1792],
  ])('at %i × %i every finding fits, large and without scrolling', async (width, height) => {
    const { page } = await visit('leader', { size: { width, height } })
    await page.goto('/wall?turn=0')
    await settle(page, heading)
    const told = new Set<string | null>()
    for (let at = 0; at < 4; at += 1) {
      const { cut, used, finding, scroll } = await measured(page)
      expect(cut).toEqual([])
      expect(used).toBeGreaterThan(0.97)
      expect(used).toBeLessThanOrEqual(1)
      // A twenty-fifth of the height: 43 of 1080, a character that is read at three metres.
      expect(finding).toBeGreaterThan(0.04)
      expect(scroll).toBe(0)
      told.add(await page.getByRole('heading', { level: 1 }).textContent())
      await page.keyboard.press('ArrowRight')
    }
    expect(told.size).toBeGreaterThanOrEqual(3)
  })

  test('it lasts a night without the server, and says of when it is', async () => {
    const { page, complaints } = await visit('leader', { size: { width: 1920, height: 1080 } })
    complaints.expect(/^net::ERR_/)
    await page.clock.install()
    await page.goto('/wall')
    await settle(page, heading)
    await way.cut()
    await page.clock.fastForward('00:01:10')
    await page.getByText(/^网络不通，.*的数据$/).waitFor()
    for (let hour = 0; hour < 8; hour += 1) await page.clock.fastForward('01:00:00')
    await page.getByText(/^网络不通，.*的数据$/).waitFor()
    expect(await page.locator('main h1').textContent()).not.toBe('')
    expect(await page.getByRole('alert').count()).toBe(0)
    await way.mend()
    await page.clock.fastForward('00:01:10')
    await page.getByText(/^网络不通/).waitFor({ state: 'hidden' })
  })
})
