import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownProject as project } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { visit } = openApp()

const projectAddress = `/projects/${project.code}?month=2025-09`
const months = (page: Page) => page.getByRole('region', { name: '2025年各月报送' })

async function openProject(page: Page): Promise<void> {
  await page.goto(projectAddress)
  await settle(page, /^锦安老城老旧小区成片改造（锦安区东片）：/)
}

describe('a value of a published month', () => {
  test('is corrected by its district, approved by the task force, and told as published and as restated', async () => {
    const district = await visit('district')
    await openProject(district.page)
    await months(district.page).getByRole('link', { name: '申请更正2025年9月' }).click()
    const proposal = district.page.getByRole('dialog', { name: '申请更正' })
    await proposal.getByLabel('更正为(万元)').fill('1.5')
    await proposal.getByLabel('更正原因').fill('重复计列，凭证附后')
    await proposal.getByRole('button', { name: '提出更正' }).click()
    await proposal.waitFor({ state: 'detached' })
    const own = district.page.getByRole('row', { name: new RegExp(project.code) })
    await own.getByText('1.5万元').waitFor()

    const office = await visit('taskforce')
    await office.page.goto('/dispatch/corrections?state=proposed')
    await settle(office.page, /^更正与放开$/)
    await office.page.getByRole('button', { name: /^审批锦安老城老旧小区.*2025年9月/ }).click()
    const decision = office.page.getByRole('dialog', { name: '审批更正' })
    await decision.getByText(/已发布的快照 2025-09-1 不变/).waitFor()
    await decision.getByRole('button', { name: '批准' }).click()
    await decision.waitFor({ state: 'detached' })
    await office.page.getByText(/^2025年9月有 \d+ 处与快照 2025-09-1 不同/).waitFor()
    const again = office.page.getByRole('link', { name: '去审核台重新发布2025年9月' })
    expect(await again.getAttribute('href')).toBe('/dispatch/review?month=2025-09')

    await openProject(district.page)
    const notes = months(district.page).getByRole('list', { name: '更正过的数' })
    await notes.getByText(/本月完成投资：发布时 .*（2025-09-1），更正后 1.5万元；原因：重复计列，凭证附后/).waitFor()
    await notes.getByText(/本年累计：发布时/).waitFor()
    await district.page.getByText('空心点标 r 的，是发布后更正过的数。').waitFor()
  })
})
