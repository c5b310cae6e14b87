import { describe, expect, test } from 'vitest'
import { startFilingServer } from './filing-city.ts'
import { cellOf, openMonth } from './filing-page.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { visit } = openApp(startFilingServer)

const pdf = { name: '施工许可批复.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 批复') }
const photo = {
  name: '现场照片.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('\xff\xd8\xff\xe0 现场', 'latin1'),
}

describe('evidence beside a line', () => {
  test('is added, downloaded and removed by the district, and seen in the review', async () => {
    const { page, complaints } = await visit('district')
    complaints.expect(/^415 POST /)
    await openMonth(page)
    await (await cellOf(page, 'Q05', '本月完成')).click()
    const files = page.getByRole('region', { name: '附件' })
    await files.getByText('可附照片、批复、台账等佐证材料').waitFor()
    await files.getByLabel('选择附件').setInputFiles([pdf, photo])
    await files.getByRole('heading', { name: '附件 2' }).waitFor()
    await files
      .getByText(/ · quxian1 · /)
      .first()
      .waitFor()

    const download = page.waitForEvent('download')
    await files.getByRole('link', { name: pdf.name }).click()
    expect((await download).suggestedFilename()).toBe(pdf.name)

    await files.getByLabel('选择附件').setInputFiles([{ ...pdf, name: '改名.xlsx' }])
    await files.getByText('「改名.xlsx」的内容是PDF 文件').waitFor()
    await files.getByRole('button', { name: /^移除\s*现场照片/ }).click()
    await files.getByRole('heading', { name: '附件 1' }).waitFor()

    await (await cellOf(page, 'Q06', '本月完成')).click()
    await page.getByRole('complementary', { name: 'Q06工程的情况' }).waitFor()
    expect(await files.getByRole('link').count()).toBe(0)

    const review = await visit('taskforce')
    await review.page.goto('/dispatch/review?month=2025-10')
    await settle(review.page, /^2025年10月/)
    await review.page.getByRole('link', { name: '云锦区' }).first().click()
    await review.page.getByRole('button', { name: /Q05工程/ }).click()
    await review.page.getByRole('link', { name: pdf.name }).waitFor()
    expect(await review.page.getByRole('button', { name: /^移除/ }).count()).toBe(0)
  })

  test('is taken with the camera of a phone', async () => {
    const { page } = await visit('district', { size: phone })
    await page.goto('/dispatch')
    await settle(page, /^10月填报/)
    const files = page.getByRole('region', { name: '附件' })
    await files.getByRole('button', { name: '拍照或选择附件' }).waitFor()
    expect(await files.getByLabel('选择附件').getAttribute('accept')).toBe('image/*,.pdf')
    await files.getByLabel('选择附件').setInputFiles([photo])
    await files.getByRole('link', { name: photo.name }).waitFor()
  })
})

describe('a project beside the sheet', () => {
  test('opens with Alt+P, keeps the place in the sheet, and gives the focus back', async () => {
    const { page } = await visit('district')
    await openMonth(page)
    await (await cellOf(page, 'Q09', '本月完成')).click()
    await page.keyboard.type('123')
    await page.keyboard.press('Alt+p')
    const drawer = page.getByRole('dialog', { name: 'Q09工程' })
    await drawer.getByRole('link', { name: '打开项目页' }).waitFor()
    await drawer.getByRole('heading', { name: '2025年各月报送' }).waitFor()
    expect(new URL(page.url()).searchParams.get('peek')).toBe('Q09')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.get('peek')).toBeNull()
    // What was being typed was taken, and the keyboard goes on in the same cell.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await (await cellOf(page, 'Q09', '本月完成')).filter({ hasText: /^123$/ }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('51')
    await page.keyboard.press('Enter')
    await (await cellOf(page, 'Q09', '形象进度%')).filter({ hasText: /^51%$/ }).waitFor()
  })

  test('opens from the review by its name, and from an address', async () => {
    const { page } = await visit('taskforce')
    await page.goto('/dispatch/review?month=2025-10&peek=Q10')
    await page.getByRole('dialog', { name: 'Q10工程' }).getByRole('link', { name: '打开项目页' }).click()
    await page.waitForURL('**/projects/Q10**')
    expect(new URL(page.url()).searchParams.get('peek')).toBeNull()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})
