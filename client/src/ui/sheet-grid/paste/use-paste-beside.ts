import { useEffect, useEffectEvent } from 'react'

/** Where a paste is about something else than the sheet. */
const own = 'input, textarea, select, [contenteditable], [role="dialog"]'

/** Takes what is pasted on the page beside the sheet, in no field and no dialog. */
export function usePasteBeside(isTaken: boolean, paste: (text: string) => void): void {
  const take = useEffectEvent(paste)
  useEffect(() => {
    if (!isTaken) return
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text === '' || (event.target instanceof Element && event.target.closest(own))) return
      event.preventDefault()
      take(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [isTaken])
}
