import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { assessmentCity, openRound } from '../api/assessment-city.ts'
import { markAll } from '../api/assessment-marking.ts'
import { choose } from './choose.ts'
import { type DemoServer, serve } from './demo-server.ts'
import { axeFindings } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

/** D1 gets 9 of 10, D2 8, and so on; C1 counts twice. */
const tenthsOf = (_: string, target: string, criterion: string): number =>
  (target.startsWith('D') ? 100 - 10 * Number(target.slice(1)) : 90) * (criterion === 'C1' ? 2 : 1)

/** A round in which everybody has handed in. */
async function startRound(): Promise<DemoServer> {
  const city = await assessmentCity()
  await openRound(city)
  await markAll(city, tenthsOf)
  const { origin, close } = await serve(city.world)
  const stop = async () => {
    await close()
    await city.app.close()
    city.world.db.sqlite.close()
  }
  return { origin, password: city.password, stop }
}

const { visit } = openApp(startRound)

async function open(page: Page, tab: string): Promise<void> {
  await page.goto(`/assessment?tab=${tab}`)
  await settle(page, /^2025年度全市双向考核/)
}

async function takeStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page
    .getByRole('dialog', { name: `${name}？` })
    .getByRole('button', { name })
    .click()
  await page.getByText(`已${name}`, { exact: true }).waitFor()
}

describe('a round', () => {
  test('goes from sealed marks over reply and audit to results, and is corrected by an appeal', async () => {
    const { page } = await visit('taskforce')
    await open(page, 'progress')
    await page.getByText('部门评区县：已提交 3/3').waitFor()
    await open(page, 'results')
    await page.getByText('评分封存，结果发布前不能查看').waitFor()

    await open(page, 'progress')
    await takeStep(page, '结束评分')
    const district = (await visit('district')).page
    await open(district, 'reply')
    await district.getByLabel('答复').last().fill('拆迁交地已按期完成')
    await district.getByRole('button', { name: '保存答复' }).click()
    await district.getByText('答复已保存').waitFor()

    await open(page, 'progress')
    await takeStep(page, '开始审核')
    await open(page, 'audit')
    await page.getByText('答复 1 份，1 份待审核').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.getByLabel('审核结论').fill('情况属实')
    await page.getByRole('dialog').getByRole('button', { name: '采纳' }).click()
    await page.getByText('已写入审核结论').waitFor()

    await page.getByRole('button', { name: /^市财政局评云锦区/ }).click()
    const drawer = page.getByRole('dialog', { name: '市财政局评云锦区' })
    await drawer.getByRole('button', { name: /^排除\s*配合$/ }).click()
    await page.getByLabel('理由', { exact: true }).fill('与台账不符')
    await page.getByRole('button', { name: '排除', exact: true }).click()
    await page.getByText('已排除', { exact: true }).first().waitFor()
    // The dialog over the drawer may still be closing, and takes the key.
    const closed = async () => {
      await page.keyboard.press('Escape')
      return drawer.isHidden()
    }
    await expect.poll(closed).toBe(true)
    await page.getByRole('cell', { name: '与台账不符' }).waitFor()

    await page.getByRole('button', { name: '登记加分扣分' }).click()
    await choose(page, '类别', '加分')
    await page.getByRole('combobox', { name: '单位', exact: true }).click()
    await page.getByRole('combobox', { name: '单位', exact: true }).fill('清江')
    await page.getByRole('option', { name: /清江区/ }).click()
    await page.getByLabel('分值').fill('1.5')
    await page.getByLabel('文号').fill('岚发〔2025〕1号')
    await page.getByLabel('事由').fill('省级通报表扬')
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await page.getByText('加分 1.5').waitFor()

    await open(page, 'progress')
    await takeStep(page, '发布结果')
    await page.getByRole('heading', { name: /已发布$/ }).waitFor()

    await open(district, 'results')
    await district.getByRole('button', { name: '云锦区', exact: true }).click()
    await district.getByRole('heading', { name: '云锦区：90.00，第1名' }).waitFor()
    await open(district, 'appeals')
    await district.getByLabel('申诉内容').fill('加分事项没有登记')
    await district.getByRole('button', { name: '提交申诉' }).click()
    await district.getByRole('heading', { name: '云锦区：待处理' }).waitFor()

    await open(page, 'appeals')
    await page.getByRole('button', { name: '更正结果' }).click()
    await choose(page, '更正方式', '加分')
    await page.getByLabel('分值').fill('2')
    await page.getByLabel('文号').fill('岚发〔2025〕2号')
    await page.getByLabel('理由').fill('漏登')
    await page.getByRole('button', { name: '更正并发布新版' }).click()
    await page.getByText('见结果第2版').waitFor()
    await open(page, 'results')
    await page.getByRole('heading', { name: '第2版（最新）' }).waitFor()
    await page.getByRole('heading', { name: /已更正到第2版$/ }).waitFor()
    await page.getByText('主观', { exact: false }).first().waitFor()
  })
})
