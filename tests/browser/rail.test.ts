import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look } = openApp()

const heading = /^\d{4}年中心城区片区800米覆盖率/
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

  test('takes a day that is typed, and plays on from there until it is stopped', async () => {
    const page = await rail(await look('leader'))
    const field = page.getByRole('textbox', { name: '查看日期' })
    await field.fill('2020-01-01')
    await expect.poll(() => dayInAddress(page)).toBe('2020-01-01')
    await page.getByRole('heading', { level: 3, name: /^2020-01-01/ }).waitFor()
    await page.getByRole('button', { name: '播放' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => (dayInAddress(page) ?? '') > '2020-01-01').toBe(true)
    await page.getByRole('button', { name: '暂停' }).click()
    await page.getByRole('button', { name: '播放' }).waitFor()
  })

  test('draws true circles of one size', async () => {
    const page = await rail(await look('taskforce'))
    await drawing(page).waitFor()
    const isRound = await drawing(page).evaluate((element) => {
      const boxes = [...element.querySelectorAll('path[fill="#d9e6f5" i]')].map((path) => path.getBoundingClientRect())
      return boxes.length > 0 && boxes.every(({ width, height }) => Math.abs(width - height) < 1)
    })
    expect(isRound).toBe(true)
  })

  test.each(['', '?on=2025-12-28', '?scope=all', '?basis=population'])(
    'shows map, slider and value of the day in one window, and no name over another: %s',
    async (search) => {
      const page = await look('leader', { size: { width: 1366, height: 768 } })
      await page.goto(`/rail${search}`)
      await settle(page, /^\d{4}年(中心城区|全部)片区800米覆盖/)
      await drawing(page).waitFor()
      const value = page
        .locator('main strong')
        .filter({ hasText: /^\d+\.\d+%$/ })
        .first()
      for (const part of [drawing(page), slider(page), value]) {
        const box = await part.boundingBox()
        expect(box && box.y >= 0 && box.y + box.height <= 768).toBe(true)
      }
      const pictures = page.getByRole('img', { name: /平面图：|^图中框A的放大/ })
      await expect.poll(() => pictures.count()).toBe(2)
      const collisions = await pictures.evaluateAll((drawings) =>
        drawings.flatMap((each) => {
          const words = [...each.querySelectorAll('text')].filter(({ textContent }) => (textContent ?? '').length > 1)
          const boxes = words.map((word) => ({ text: word.textContent, ...word.getBoundingClientRect().toJSON() }))
          return boxes.flatMap((a, at) =>
            boxes
              .slice(at + 1)
              .filter(
                (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4,
              )
              .map((b) => `${a.text} ${b.text}`),
          )
        }),
      )
      expect(collisions).toEqual([])
    },
  )

  test('draws metres as long to the east as to the north', async () => {
    const page = await rail(await look('taskforce'))
    await drawing(page).waitFor()
    const stretch = await drawing(page).evaluate(async (element) => {
      const reply = await fetch('/api/rail/map')
      const { areas }: { areas: { category: string; outlines: { rings: number[][][] }[] }[] } = await reply.json()
      const points = areas
        .filter(({ category }) => category === 'central')
        .flatMap(({ outlines }) => outlines.flatMap(({ rings }) => rings.flat()))
      const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
      const across = spread(points.map(([x = 0]) => x))
      const up = spread(points.map(([, y = 0]) => y))
      const boxes = [...element.querySelectorAll('path[stroke="#0f7b6c" i], path[stroke="#8a5a00" i]')].map((path) =>
        path.getBoundingClientRect(),
      )
      const width = spread(boxes.flatMap(({ left, right }) => [left, right]))
      const height = spread(boxes.flatMap(({ top, bottom }) => [top, bottom]))
      return width / height / (across / up)
    })
    expect(stretch).toBeGreaterThan(0.98)
    expect(stretch).toBeLessThan(1.02)
  })

  test('looks into an area and its stations by keyboard, and back to where it was', async () => {
    const page = await rail(await look('leader'))
    const name = page
      .getByRole('region', { name: /^各片区与目标/ })
      .getByRole('button')
      .first()
    const area = (await name.textContent()) ?? ''
    await name.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: new RegExp(`^${area}：.*覆盖率`) })
    await panel.waitFor()
    await page.getByRole('region', { name: new RegExp(`^${area}随开通日期的变化`) }).waitFor()
    const back = page.getByRole('button', { name: '返回各片区' })
    expect(await back.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    const station = panel.getByRole('listitem').getByRole('button').first()
    await station.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 3, name: '它带来的增加' }).waitFor()
    expect(new URL(page.url()).searchParams.get('station')).not.toBeNull()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await back.waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('looks into an area that is clicked on the map', async () => {
    const page = await rail(await look('taskforce'))
    await drawing(page).waitFor()
    await drawing(page).evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const places = await drawing(page).evaluate((element) =>
      [...element.querySelectorAll('path[stroke="#0f7b6c" i], path[stroke="#8a5a00" i]')].map((path) => {
        const { left, top, width, height } = path.getBoundingClientRect()
        return { x: left + width * 0.35, y: top + height * 0.3 }
      }),
    )
    const [place] = places
    if (!place) throw new Error('No area is drawn')
    await page.mouse.click(place.x, place.y)
    await expect.poll(() => new URL(page.url()).search).toMatch(/area=|station=/)
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
    await page.getByRole('textbox', { name: '开通日期', exact: true }).fill('2027-06-30')
    await page.getByRole('button', { name: '加入情景' }).click()
    await page.getByRole('heading', { level: 2, name: /测算覆盖率/ }).waitFor()
    await page.reload()
    await page.getByText('增加拟增1（东经104.0657°、北纬30.6595°，2027-06-30开通）').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('saves scenarios under names and compares them with today', async () => {
    const page = await rail(await look('taskforce'), '?tab=scenario&on=2027-12-31&map=table')
    const save = async (name: string) => {
      await page.getByRole('button', { name: '加入情景' }).click()
      await page
        .getByRole('region', { name: '保存的情景' })
        .getByRole('button', { name: /^(保存|另存)$/ })
        .click()
      await page.getByRole('textbox', { name: '情景名称' }).fill(name)
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByText(`已打开“${name}”`, { exact: true }).waitFor()
      await page.getByRole('button', { name: `对比：${name}` }).click()
    }
    await page.getByRole('combobox', { name: '线路或站点', exact: true }).click()
    await page.getByRole('combobox', { name: '线路或站点', exact: true }).fill('13号线')
    await page.getByRole('option', { name: /13号线/ }).click()
    await page.getByRole('textbox', { name: '或推迟几个月' }).fill('48')
    await save('13号线推迟四年')
    await page.getByRole('radio', { name: '增加站点' }).check()
    await page.getByRole('textbox', { name: '经度（WGS-84）' }).fill('104.63')
    await page.getByRole('textbox', { name: '纬度（WGS-84）' }).fill('30.5')
    await page.getByRole('textbox', { name: '开通日期', exact: true }).fill('2027-06-30')
    await save('推迟并加一站')
    const table = page.getByRole('table', { name: '情景对比' })
    await table.getByRole('columnheader', { name: '推迟并加一站（测算）' }).waitFor()
    await table.getByRole('columnheader', { name: '13号线推迟四年（测算）' }).waitFor()
    expect(await table.getByRole('row', { name: /^比不变动\(个百分点\) —.*−/ }).count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await table.getByRole('columnheader', { name: '推迟并加一站（测算）' }).waitFor()
    await page.getByText('增加拟增1（东经104.63°、北纬30.5°，2027-06-30开通）').waitFor()
  })
})
