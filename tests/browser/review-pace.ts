import type { Page } from 'playwright-core'

interface Walked extends Window {
  __painted?: number[]
}

/**
 * Runs in the page: from each `a` until the name of the next line has been painted, in milliseconds. No function in it has
 * a name, which a bundler would keep by a word of its own.
 */
function watch(): void {
  const walked: Walked = window
  const painted: number[] = []
  walked.__painted = painted
  let pressed: { readonly at: number; readonly name: string | null | undefined } | undefined
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'a') pressed = { at: timeStamp, name: document.querySelector('main h2')?.textContent }
    },
    { capture: true },
  )
  new MutationObserver(() => {
    const name = document.querySelector('main h2')?.textContent
    if (!pressed || name === undefined || name === pressed.name) return
    const { at } = pressed
    pressed = undefined
    // The frame that shows it is on the screen once a task after it runs.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => painted.push(performance.now() - at)
      port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

const painted = (page: Page): Promise<number[]> => page.evaluate(() => [...((window as Walked).__painted ?? [])])

/** Accepts so many lines by one key each, as fast as the next one is seen; answers how long each took to be seen, in milliseconds. */
export async function acceptAll(page: Page, lines: number): Promise<number[]> {
  await page.evaluate(watch)
  for (let seen = 0; seen < lines - 1; seen += 1) {
    await page.keyboard.press('a')
    await page.waitForFunction((count) => ((window as Walked).__painted ?? []).length > count, seen)
  }
  // Behind the last one there is none to be seen.
  await page.keyboard.press('a')
  return painted(page)
}
