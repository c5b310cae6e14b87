import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { addressOf } from './address.ts'

interface Listening {
  /** What is done when the server says so, by the name of the event. */
  readonly on: Readonly<Record<string, (event: { readonly data: unknown }) => void>>
  /** The stream has come back: what was said meanwhile was not heard. */
  readonly onGap?: () => void
}

/** Of an EventSource that will not come back by itself: it was refused. */
const refused = 2

/**
 * Listens to what the server tells, until the returned function is called. A stream that the server has closed, because
 * newer pages took its place or the session is over, stays closed until its page is looked at again.
 */
export function listenToEvents({ on, onGap }: Listening): () => void {
  let source: EventSource | null = null
  let isFirst = true

  function close(): void {
    source?.close()
    source = null
  }

  function open(): void {
    source = new EventSource(addressOf(streamEvents))
    source.addEventListener('open', () => {
      if (!isFirst) onGap?.()
      isFirst = false
    })
    // It would come back by itself, and send away a page that is being looked at.
    source.addEventListener('stream.closed', close)
    for (const [name, hear] of Object.entries(on)) source.addEventListener(name, hear)
  }

  function look(): void {
    if (document.visibilityState !== 'visible' || (source !== null && source.readyState !== refused)) return
    close()
    open()
  }

  open()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
    close()
  }
}
