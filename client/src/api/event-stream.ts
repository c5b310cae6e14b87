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

/** One for all of a window: a browser has six connections to a server, and its windows share them. */
function openStream(listeners: ReadonlySet<Listening>) {
  let source: EventSource | null = null
  let isFirst = true
  const heard = new Set<string>()

  function close(): void {
    source?.close()
    source = null
  }

  function hear(name: string): void {
    if (heard.has(name)) return
    heard.add(name)
    source?.addEventListener(name, (event) => {
      for (const { on } of listeners) on[name]?.(event)
    })
  }

  const hearAll = () => {
    for (const { on } of listeners) for (const name of Object.keys(on)) hear(name)
  }

  function open(): void {
    source = new EventSource(addressOf(streamEvents))
    heard.clear()
    source.addEventListener('open', () => {
      if (!isFirst) for (const { onGap } of listeners) onGap?.()
      isFirst = false
    })
    // It would come back by itself, and send away a page that is being looked at.
    source.addEventListener('stream.closed', close)
    hearAll()
  }

  function look(): void {
    if (document.visibilityState !== 'visible' || (source !== null && source.readyState !== refused)) return
    close()
    open()
  }

  open()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return {
    /** Somebody has begun to listen: a stream that was closed is opened again for them. */
    join: () => {
      look()
      hearAll()
    },
    end: () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      close()
    },
  }
}

const listeners = new Set<Listening>()
let stream: ReturnType<typeof openStream> | undefined

/**
 * Listens to what the server tells, until the returned function is called. A stream that the server has closed, because
 * newer pages took its place or the session is over, stays closed until its page is looked at again.
 */
export function listenToEvents(listening: Listening): () => void {
  // Its own, however often the same words are handed in.
  const own = { ...listening }
  listeners.add(own)
  if (stream) stream.join()
  else stream = openStream(listeners)
  return () => {
    listeners.delete(own)
    if (listeners.size > 0) return
    stream?.end()
    stream = undefined
  }
}
