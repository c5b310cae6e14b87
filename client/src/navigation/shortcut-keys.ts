import type { Month } from '@pianqu/shared/time/month.ts'

type Key = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'target'>

/** Where something is written or chosen; what is only ticked or pressed takes no letters. */
const own =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]'

/** Whether a key is meant for the page: not while writing, composing, choosing, or with a modifier. */
export function isPlainKey({ ctrlKey, metaKey, altKey, isComposing, target }: Key): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false
  return !(target instanceof Element) || target.closest(own) === null
}

/** The month after (1) or before (−1) among those that exist; undefined at the end. Months come newest first. */
export function neighbourMonth(months: readonly Month[], month: Month, count: 1 | -1): Month | undefined {
  const at = months.indexOf(month)
  return at < 0 ? undefined : months[at - count]
}
