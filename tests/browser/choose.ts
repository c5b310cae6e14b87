import type { Page } from 'playwright-core'

/**
 * Opens a field of choices and takes one. The name is the whole name: for a moment the button that unfolds a list
 * (「展开…」) has the role of the field, too.
 */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
