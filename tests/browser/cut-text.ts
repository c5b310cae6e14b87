import type { Page } from 'playwright-core'

/** A box with a text or an entry of its own, as the page has measured it. */
interface Box {
  readonly tag: string
  readonly text: string
  readonly isEntry: boolean
  /** How much more there is than is shown, in pixels. */
  readonly beside: number
  readonly below: number
  readonly overflowX: string
  readonly overflowY: string
}

/**
 * Runs in the page. What is there for screen readers alone is a pixel wide; a sheet shows the cell in hand whole, and a
 * field that is too narrow for what was chosen says it once more below.
 */
const measured = (): Box[] =>
  [...document.querySelectorAll<HTMLElement>('body :not([role="grid"] *, [title])')]
    .filter(({ clientWidth }) => clientWidth >= 4)
    .filter(
      (element) =>
        (element instanceof HTMLInputElement &&
          element.value !== '' &&
          !document.querySelector(`[data-whole="${element.id}"]`)) ||
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== ''),
    )
    .map((element) => ({
      tag: element.tagName.toLowerCase(),
      text: (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')).trim().slice(0, 60),
      isEntry: element instanceof HTMLInputElement,
      beside: element.scrollWidth - element.clientWidth,
      below: element.scrollHeight - element.clientHeight,
      overflowX: getComputedStyle(element).overflowX,
      overflowY: getComputedStyle(element).overflowY,
    }))

const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'

const isCut = ({ isEntry, beside, below, overflowX, overflowY }: Box): boolean =>
  isEntry ? beside > 1 : (clips(overflowX) && beside > 1) || (clips(overflowY) && below > 3)

/** Texts and entries that are cut off where nothing says the rest, as `element: text`. */
export async function cutTexts(page: Page): Promise<string[]> {
  const boxes = await page.evaluate(measured)
  return boxes.filter(isCut).map(({ tag, text }) => `${tag}: ${text}`)
}
