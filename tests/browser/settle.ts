import type { Locator, Page } from 'playwright-core'

/** Waits for the heading, and until nothing on the page says that it is still loading. */
export async function settle(page: Page, heading: RegExp): Promise<Locator> {
  const found = page.getByRole('heading', { name: heading }).first()
  await found.waitFor()
  await page.waitForFunction(
    () => document.querySelectorAll('[role="status"][aria-label="正在加载"], [aria-busy="true"]').length === 0,
  )
  return found
}
