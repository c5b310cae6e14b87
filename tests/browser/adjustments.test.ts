import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look, visit } = openApp()

const heading = /^2025年动态调整：/

describe('the list of key areas', () => {
  test('leads from the watched area to its page, which says so, too', async () => {
    const page = await look('district')
    await page.goto('/adjustments')
    await settle(page, heading)
    await page.getByRole('table', { name: '片区名单' }).getByRole('link', { name: '竹岭数智城' }).click()
    await page.getByText('观察，2025-03-01起').waitFor()
  })

  test('does not scroll sideways on a phone', async () => {
    const page = await look('leader', { size: phone })
    for (const tab of ['list', 'proposals', 'rules', 'candidates', 'scores']) {
      await page.goto(`/adjustments?tab=${tab}`)
      await settle(page, heading)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([tab, width]).toEqual([tab, phone.width])
    }
  })
})

describe('an adjustment', () => {
  test('is approved by keyboard alone and stands ahead of its day', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/adjustments?tab=proposals')
    await settle(page, heading)
    await page.getByRole('button', { name: '决定', exact: true }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('文号').focus()
    await page.keyboard.type('岚片专〔2025〕21号')
    await dialog.getByRole('button', { name: '批准', exact: true }).focus()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已批准，待生效').waitFor()
    await page.getByRole('tab', { name: '名单' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/将于当日生效：泉岭低空经济区增补入列/).waitFor()
  })

  test('by the rule in force is tried over past years by keyboard, beside what happened', async () => {
    const { page } = await visit('leader')
    await page.goto('/adjustments?tab=rules')
    await settle(page, heading)
    await page.getByRole('button', { name: '对照往年试算' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name: '试算与实际' }).waitFor()
  })
})
