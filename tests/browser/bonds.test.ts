import { describe, expect, test } from 'vitest'
import { batch } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look, visit } = openApp()

const cockpit = /^2025年重点片区新增专项债占/

describe('the cockpit of the bonds', () => {
  test('is reached from the overview, in the month of the overview', async () => {
    const page = await look('leader')
    await page.goto('/')
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.getByRole('main').getByRole('link', { name: '专项债投向占比', exact: true }).click()
    await settle(page, cockpit)
    expect(new URL(page.url()).searchParams.get('month')).toBe('2025-09')
    await page.getByText(/^发行口径：.*截至2025-09-30$/).waitFor()
  })

  test('shows both gaps, and another basis by one choice', async () => {
    const page = await look('leader')
    await page.goto('/bonds')
    await settle(page, cockpit)
    const summary = page.getByRole('region', { name: '占比、缺口与后续' })
    await summary.getByRole('link', { name: /^调剂缺口/ }).waitFor()
    await summary.getByRole('link', { name: /^新增缺口/ }).waitFor()
    await page.getByRole('radio', { name: '支出' }).check()
    await settle(page, /支出占/)
    await page.getByText(/^支出口径：/).waitFor()
  })

  test('leads from an amount to its batch in two steps', async () => {
    const page = await look('leader')
    await page.goto('/bonds')
    await settle(page, cockpit)
    await page.getByRole('link', { name: /^锦安活力老城专项债/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('table').getByRole('link').first().click()
    await page.getByRole('region', { name: /^分配到\d+个项目/ }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/bonds\/batches\/ZX2025-/)
  })

  test('changes charts into tables by the key T', async () => {
    const page = await look('leader')
    await page.goto('/bonds')
    await settle(page, cockpit)
    await page.keyboard.press('t')
    await page.getByRole('table', { name: '各月累计占比' }).waitFor()
    await page.keyboard.press('t')
    await page.getByRole('img', { name: /专项债累计占比/ }).waitFor()
  })

  test('shows the record of a batch', async () => {
    const page = await look('department')
    await page.goto(`/bonds/batches/${batch}`)
    await settle(page, /专项债券（二期）/)
    await page.getByRole('button', { name: '冲回分配' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '冲回分配' }).isDisabled()).toBe(true)
    await dialog.getByText('请选择项目').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('what if', () => {
  test('is solved, adopted and saved by keyboard alone, and opens by its link', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/bonds?tab=whatif&basis=spent')
    await settle(page, /支出占/)
    await page.getByRole('button', { name: '求解' }).focus()
    await page.keyboard.press('Enter')
    const found = page.getByRole('region', { name: '求解结果' })
    await found.getByText(/即可补足所需/).waitFor()
    await found.getByRole('button', { name: '采用' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('table', { name: '今天与测算' }).waitFor()
    await page.getByText('测算，不入库').waitFor()

    await page.getByRole('button', { name: '保存方案' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '保存方案' })
    await dialog.getByLabel('方案名称').focus()
    await page.keyboard.type('补足缺口方案')
    await dialog.getByRole('button', { name: '保存', exact: true }).focus()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBeTruthy()

    const scenario = new URL(page.url()).searchParams.get('scenario')
    await page.goto(`/bonds?scenario=${scenario}`)
    await settle(page, cockpit)
    await page.getByRole('columnheader', { name: '补足缺口方案（测算）' }).waitFor()
  })
})
