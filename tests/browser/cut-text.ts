import type { Page } from 'playwright-core'

/** Texts and entries that are cut off where nothing says the rest, as `element: text`; a sheet of cells shows the cell in hand whole. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
      const isEntry = element instanceof HTMLInputElement && element.value !== ''
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      // What is there for screen readers alone is a pixel wide.
      if (!(isEntry || hasText) || clientWidth < 4 || element.closest('[role="grid"]') || element.title) return []
      const { overflowX, overflowY, display } = getComputedStyle(element)
      if (display === 'inline') return []
      const isCut =
        ((isEntry || overflowX === 'hidden' || overflowX === 'clip') && scrollWidth > clientWidth + 1) ||
        (!isEntry && (overflowY === 'hidden' || overflowY === 'clip') && scrollHeight > clientHeight + 3)
      const text = isEntry ? element.value : (element.textContent ?? '')
      return isCut ? [`${element.tagName.toLowerCase()}: ${text.trim().slice(0, 60)}`] : []
    }),
  )
