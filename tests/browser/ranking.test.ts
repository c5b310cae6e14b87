import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { choose } from './choose.ts'
import { axeFindings, sidewaysScroll } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look, visit } = openApp()

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement)

const placesOf = (page: Page) => page.getByRole('region', { name: /名次$/ }).getByRole('table')

async function open(page: Page, address = '/ranking', heading = /^2025年9月中心城区：/): Promise<Page> {
  await page.goto(address)
  await settle(page, heading)
  return page
}

describe('the ranking', () => {
  test('is walked through by keyboard: group, row, reasons, and back to the row', async () => {
    const page = await open(await look('leader'))
    await page.getByRole('tab', { name: '中心城区' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await settle(page, /^2025年9月城市新区：/)
    const box = placesOf(page).getByRole('checkbox').first()
    await box.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => box.isChecked()).toBe(false)
    const name = placesOf(page)
      .getByRole('link', { name: /为什么是这个名次/ })
      .first()
    await name.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: /：第1名，/ })
    await panel.getByRole('heading', { name: /^失分在哪里/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('why')).toMatch(/^A\d\d$/)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(name)).toBe(true)
  })

  test('leads from a part of the score to its source, and back to the reasons', async () => {
    const page = await open(await look('taskforce'), '/ranking?why=A02', /^锦安活力老城：第/)
    const figure = page.getByRole('dialog').getByRole('link', { name: /^投资进度 累计完成/ })
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '锦安活力老城：2025年9月年度完成率' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: /^锦安活力老城：第\d+名/ }).waitFor()
    await expect.poll(() => isFocused(figure)).toBe(true)
  })

  test('goes on to a neighbour', async () => {
    const page = await open(await look('taskforce'), '/ranking?why=A02', /^锦安活力老城：第/)
    const above = page
      .getByRole('dialog')
      .getByRole('button', { name: /^第\d+名/ })
      .first()
    const [, name = ''] = ((await above.textContent()) ?? '').split(' ')
    await above.click()
    await page.getByRole('dialog', { name: new RegExp(`^${name}：`) }).waitFor()
  })

  test('a district reads all places, and what its own are made of', async () => {
    const page = await open(await look('district'), '/ranking?why=A02', /^锦安活力老城：第/)
    await page.getByText(/累计完成.*序时应完成/).waitFor()
    await open(page, '/ranking?why=A09', /^岚川软件城：第/)
    await page
      .getByRole('dialog', { name: /^岚川软件城：/ })
      .getByRole('heading', { name: /^失分在哪里/ })
      .waitFor()
    expect(await page.getByText(/累计完成.*序时应完成/).count()).toBe(0)
  })

  test('on a phone the places are cards, and nothing scrolls sideways', async () => {
    const page = await open(await look('leader', { size: phone }))
    expect(await page.getByRole('list', { name: '名次', exact: true }).getByRole('listitem').count()).toBeGreaterThan(5)
    expect(await sidewaysScroll(page)).toBe(0)
    await page
      .getByRole('link', { name: /为什么是这个名次/ })
      .first()
      .click()
    await page
      .getByRole('dialog', { name: /：第1名，/ })
      .getByRole('heading', { name: '前后名次' })
      .waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
  })

  test('of quarters, years and departments says what it rests on', async () => {
    const page = await open(await look('leader'))
    await page.getByRole('radio', { name: '季' }).check()
    await settle(page, /^2025年第3季度中心城区：/)
    await page.getByText(/按7月、8月、9月得分平均/).waitFor()
    await page.getByRole('tab', { name: '市级部门' }).click()
    await settle(page, /^2025年第3季度市级部门：/)
  })
})

describe('a race', () => {
  test('is set up, stands month by month, and is withdrawn with a reason', async () => {
    const { page } = await visit('taskforce')
    await open(page, '/races', /^赛马$/)
    await page.getByRole('button', { name: '新建赛马' }).click()
    const form = page.getByRole('dialog', { name: '新建赛马' })
    await form.getByLabel('名称').fill('三季度债券使用赛马')
    await choose(page, '指标', '投资进度')
    await choose(page, '参赛单位', '片区')
    await form.getByLabel('锦安活力老城').check()
    await form.getByLabel('岚川软件城').check()
    await form.getByLabel('开始月份').fill('2025-07')
    await form.getByLabel('结束月份').fill('2025-09')
    expect(await axeFindings(page)).toEqual([])
    await form.getByRole('button', { name: '新建', exact: true }).click()
    await settle(page, /^2025年三季度债券使用赛马：/)
    await page.getByRole('button', { name: '看表' }).click()
    await page.getByRole('columnheader', { name: /^2025年7月/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '撤销赛马' }).click()
    const question = page.getByRole('dialog', { name: /^撤销「/ })
    await question.getByLabel('撤销理由').fill('名单有误')
    await question.getByRole('button', { name: '撤销赛马' }).click()
    await settle(page, /：已撤销$/)
    await page.getByRole('link', { name: '全部赛马' }).click()
    await page.getByText('撤销理由：名单有误').waitFor()
  })
})
