import type { Month } from '@pianqu/shared/time/month.ts'

type Key = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'target'>

/** Whether a key is meant for the page: not while writing, composing, choosing, or with a modifier. */
export function isPlainKey({ ctrlKey, metaKey, altKey, isComposing, target }: Key): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false
  if (!(target instanceof Element)) return true
  return (
    target.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]') ===
    null
  )
}

/** The month after (1) or before (−1) among those that exist; undefined at the end. Months come newest first. */
export function neighbourMonth(months: readonly Month[], month: Month, count: 1 | -1): Month | undefined {
  const at = months.indexOf(month)
  return at < 0 ? undefined : months[at - count]
}
