import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look } = openApp()

const heading = /^中心城区片区轨道站点800米覆盖率/
const slider = (page: Page) => page.getByRole('slider', { name: '开通日期' })
const dayInAddress = (page: Page) => new URL(page.url()).searchParams.get('on')
const drawing = (page: Page) => page.getByRole('img', { name: /的片区边界与轨道站点平面图：/ })

async function rail(page: Page, search = '') {
  await page.goto(`/rail${search}`)
  await settle(page, heading)
  return page
}

describe('rail coverage', () => {
  test('is walked through by keyboard, event by event, without another request', async () => {
    const page = await rail(await look('leader'))
    await drawing(page).waitFor()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await slider(page).focus()
    await page.keyboard.press('Home')
    await expect.poll(() => dayInAddress(page)).not.toBeNull()
    const first = dayInAddress(page) ?? ''
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => (dayInAddress(page) ?? '') > first).toBe(true)
    expect(await slider(page).getAttribute('aria-valuetext')).toContain(dayInAddress(page))
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => dayInAddress(page)).toBe(first)
    await page.keyboard.press('End')
    await expect.poll(() => (dayInAddress(page) ?? '') > first).toBe(true)
    expect(asked.filter((address) => address.includes('/api/'))).toEqual([])
  })

  test('draws true circles of one size', async () => {
    const page = await rail(await look('taskforce'))
    await drawing(page).waitFor()
    const isRound = await drawing(page).evaluate((element) => {
      const boxes = [...element.querySelectorAll('path[fill="rgb(31,95,168)"]')].map((path) =>
        path.getBoundingClientRect(),
      )
      return boxes.length > 0 && boxes.every(({ width, height }) => Math.abs(width - height) < 1)
    })
    expect(isRound).toBe(true)
  })

  test('says the same as tables, and is clean on a phone', async () => {
    const page = await rail(await look('leader', { size: phone }), '?map=table&curve=table')
    await page.getByRole('table', { name: /的片区$/ }).waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)
    expect(await axeFindings(page)).toEqual([])
  })

  test('reckons a scenario that the address holds', async () => {
    const page = await rail(await look('taskforce'), '?tab=scenario')
    await page.getByRole('radio', { name: '增加站点' }).check()
    await page.getByRole('textbox', { name: '经度（WGS-84）' }).fill('104.0657')
    await page.getByRole('textbox', { name: '纬度（WGS-84）' }).fill('30.6595')
    await page.getByRole('button', { name: '加入情景' }).click()
    await page.getByRole('heading', { level: 2, name: /测算覆盖率/ }).waitFor()
    await page.reload()
    await page.getByText('增加拟增1（东经104.0657°、北纬30.6595°）').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})
