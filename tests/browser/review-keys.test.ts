import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { visit } = openApp()

const queue = (page: Page) => page.getByRole('navigation', { name: '待审各行，按风险排序' })
const current = (page: Page) => queue(page).locator('[aria-current]')
const codeInAddress = (page: Page) => new URL(page.url()).searchParams.get('line')
const lineOf = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? ''

/** The line in hand has been read once its name stands over the figures. */
const inHand = async (page: Page): Promise<string> => {
  const name = (await current(page).locator('strong').first().textContent()) ?? ''
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
  return name
}

async function submittedReport(page: Page) {
  await page.goto('/dispatch/review?state=submitted')
  await settle(page, /^2025年10月全市24个区县/)
  const id = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')
  await page.goto(id ?? '')
  await settle(page, /2025年10月月报$/)
  await inHand(page)
}

describe('a district', () => {
  test('is reviewed with J, K, A, C, R and U alone', async () => {
    const { page } = await visit('taskforce')
    await submittedReport(page)
    const first = await inHand(page)

    await page.keyboard.press('j')
    await expect.poll(() => codeInAddress(page)).not.toBeNull()
    const second = await inHand(page)
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(() => lineOf(page)).toBe(first)

    await page.keyboard.press('a')
    await expect.poll(() => lineOf(page)).toBe(second)
    expect(await queue(page).getByText('已审').count()).toBe(1)

    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: /提意见$/ }).waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '本月完成投资' }).focus()
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: '对「本月完成投资」提意见' }).waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: `退回 ${second}` }).waitFor()
    await page.keyboard.press('9')
    await page.keyboard.press('Enter')
    await page.getByText('3 条意见，区县答复并修改后重新提交', { exact: false }).waitFor()
    await page.getByRole('dialog', { name: `退回 ${second}` }).waitFor({ state: 'detached' })
    await expect.poll(() => lineOf(page)).not.toBe(second)
    expect(await queue(page).getByText('已退回').count()).toBe(1)

    const third = await inHand(page)
    await page.keyboard.press('a')
    await expect.poll(() => lineOf(page)).not.toBe(third)
    await queue(page).getByText(third, { exact: true }).click()
    await expect.poll(() => lineOf(page)).toBe(third)
    await page.getByRole('button', { name: /^撤销通过/ }).waitFor()
    await page.keyboard.press('u')
    await page.getByText('已撤销通过').waitFor()
    await expect.poll(() => queue(page).getByText('已审').count()).toBe(1)
    await page.getByRole('region', { name: '经过' }).getByText('撤销通过', { exact: true }).waitFor()
  })

  test('is passed where nothing changed, and taken back from the message', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/dispatch/review?queue=all')
    await settle(page, /^2025年10月待审：/)
    const batch = page.getByRole('button', { name: /^批量通过/ })
    const count = Number(/（(\d+)）/.exec((await batch.textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(0)
    await batch.click()
    await page.getByRole('button', { name: `通过 ${count} 行` }).click()
    await page.getByText(`已通过 ${count} 行`).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText(`已撤销，${count} 行回到待审`).waitFor()
    await expect.poll(() => batch.textContent()).toContain(`（${count}）`)
  })
})
