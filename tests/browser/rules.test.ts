import { describe, expect, test } from 'vitest'
import { axeFindings, sidewaysScroll } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look, visit } = openApp()

const waiting = '草案：2026年1月起'

describe('the rules of the city', () => {
  test('are drafted, tried and kept for somebody else; what somebody else drafted is tried and adopted', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/admin/rules')
    await settle(page, /条规则：1条已有本市版本，1份草案待审定/)
    await page.getByRole('link', { name: '专项债提醒' }).click()
    await settle(page, /专项债提醒：系统预置，最初$/)
    const card = page.getByRole('region', { name: waiting })
    expect(await card.getByRole('button', { name: '采用', exact: true }).isDisabled()).toBe(true)
    await card.getByRole('button', { name: '试算' }).click()
    await card.getByText(/处会不同|结果都不变/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await card.getByRole('button', { name: '采用', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '采用', exact: true }).click()
    await page.getByText('已采用，2026年1月起生效').waitFor()
    await page.getByRole('table', { name: '第1版的改动' }).waitFor()

    await page.goto('/admin/rules/light/light')
    await settle(page, /亮灯规则：系统预置，最初$/)
    await page.getByRole('button', { name: '拟定新版本' }).click()
    await page.getByLabel('进度滞后上限（个百分点）').fill('20')
    await page.getByLabel('依据').fill('岚片专〔2025〕30号')
    const editor = page.getByRole('region', { name: '拟定新版本' })
    await editor.getByRole('button', { name: '试算' }).click()
    await editor.getByText(/^共\d+处会不同$/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await editor.getByRole('button', { name: '保存草案' }).click()
    const own = page.getByRole('region', { name: '草案：2025年10月起' })
    await own.getByText('本人拟定的规则须由专班另一人采用或不采用。').waitFor()
    expect(await own.getByRole('button', { name: '采用', exact: true }).count()).toBe(0)
  })

  test('are read on a phone without scrolling sideways', async () => {
    const page = await look('taskforce', { size: phone })
    for (const [address, heading] of [
      ['/admin/rules', /条规则/],
      ['/admin/rules/light/light', /亮灯规则/],
      ['/admin/rules/indicator/rail-800m?draft=new', /轨道站点覆盖/],
      ['/admin/rules/ranking/monthly-index?draft=new', /月度考核指数/],
    ] as const) {
      await page.goto(address)
      await settle(page, heading)
      expect([address, await sidewaysScroll(page)]).toEqual([address, 0])
    }
  })
})
