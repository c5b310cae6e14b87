import type { Locator, Page } from 'playwright-core'
import { settle } from './settle.ts'

/** The month of the district, ready to be filled in. */
export async function openMonth(page: Page): Promise<void> {
  await page.goto('/dispatch')
  await settle(page, /^10月填报/)
  await page.getByRole('grid').waitFor()
}

/** The cell of a project in the column of this title. */
export async function cellOf(page: Page, projectCode: string, title: string): Promise<Locator> {
  const at = await page.getByRole('columnheader', { name: title, exact: true }).getAttribute('aria-colindex')
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: projectCode, exact: true }) })
    .locator(`[aria-colindex="${at}"]`)
}

/** Types over a cell and leaves it with Enter. */
export async function typeInto(page: Page, projectCode: string, title: string, text: string): Promise<void> {
  const cell = await cellOf(page, projectCode, title)
  await cell.click()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** Waits until the cell shows the text. */
export async function shows(page: Page, projectCode: string, title: string, text: string): Promise<void> {
  const cell = await cellOf(page, projectCode, title)
  await cell.filter({ hasText: new RegExp(`^${text}$`) }).waitFor()
}

/** Waits until everything typed is on the server. */
export const saved = (page: Page): Promise<void> => page.getByText(/^已保存 /).waitFor()
