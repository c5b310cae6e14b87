import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { eventNames } from '@pianqu/shared/events/told.ts'
import { addressOf } from './address.ts'
import { unanswered } from './reach.ts'

interface Listening {
  /** What is done when the server says so, by the name of the event. */
  readonly on: Readonly<Record<string, (event: { readonly data: unknown }) => void>>
  /** The stream has come back: what was said meanwhile was not heard. */
  readonly onGap?: () => void
}

/** Of an EventSource that will not come back by itself: it was refused. */
const refused = 2

/** What a stream hands on: something said, or that something may have been missed. */
interface Hearer {
  readonly say: (name: string, data: unknown) => void
  readonly gap: () => void
}

/** One stream to the server. `onEnd` is told once it will not come back by itself. */
function openSource({ say, gap }: Hearer, { isSuccessor, onEnd }: { isSuccessor: boolean; onEnd: () => void }) {
  let isFirst = !isSuccessor
  const source = new EventSource(addressOf(streamEvents))
  source.addEventListener('open', () => {
    if (!isFirst) gap()
    isFirst = false
  })
  for (const name of eventNames)
    source.addEventListener(name, ({ data }: { readonly data: unknown }) => say(name, data))
  const end = () => {
    source.close()
    onEnd()
  }
  // It would come back by itself, and send away a page that is being looked at.
  source.addEventListener('stream.closed', end)
  source.addEventListener('error', () => {
    if (source.readyState === refused) end()
    // It comes back by itself; whether the server is there at all is found out meanwhile.
    else unanswered()
  })
  return source
}

const lockName = 'pianqu.events'

/** Whether the windows of this browser can agree on which of them listens: only over HTTPS, or on this machine. */
const canShare = (): boolean =>
  typeof navigator !== 'undefined' && 'locks' in navigator && typeof BroadcastChannel !== 'undefined'

/**
 * Listens for all windows of the browser, or hears from the one that does: a browser has six connections to a server. The
 * window that holds the lock has the stream and passes on what it hears; when it goes, the next one takes over. Where windows
 * cannot agree each has its own.
 */
function openStream(listeners: ReadonlySet<Listening>) {
  const local: Hearer = {
    say: (name, data) => {
      for (const { on } of listeners) on[name]?.({ data })
    },
    gap: () => {
      for (const { onGap } of listeners) onGap?.()
    },
  }
  const isShared = canShare()
  const channel = isShared ? new BroadcastChannel(lockName) : undefined
  channel?.addEventListener('message', ({ data }: MessageEvent<readonly [string, unknown] | null>) => {
    if (data) local.say(...data)
    else local.gap()
  })
  const everywhere: Hearer = {
    say: (name, data) => {
      local.say(name, data)
      channel?.postMessage([name, data])
    },
    gap: () => {
      local.gap()
      channel?.postMessage(null)
    },
  }

  let source: EventSource | undefined
  let release: (() => void) | undefined
  /** Whether this window listens, or waits for its turn to. */
  let isIn = false
  let hadStream = false
  const leaving = new AbortController()

  function close(): void {
    source?.close()
    source = undefined
    isIn = false
    release?.()
    release = undefined
  }

  function listen(isSuccessor: boolean): void {
    source = openSource(everywhere, { isSuccessor: isSuccessor || hadStream, onEnd: close })
    hadStream = true
  }

  /** Holds the lock as long as the stream lasts. */
  const hold = (isSuccessor: boolean) => () =>
    new Promise<void>((resolve) => {
      // Whoever left while it waited needs no turn any more.
      if (leaving.signal.aborted) return resolve()
      release = resolve
      listen(isSuccessor)
    })

  async function takeTurn(): Promise<void> {
    const isFree = await navigator.locks.request(lockName, { ifAvailable: true }, (lock) =>
      lock === null ? false : hold(false)().then(() => true),
    )
    if (isFree || leaving.signal.aborted) return
    await navigator.locks.request(lockName, { signal: leaving.signal }, hold(true))
  }

  function enter(): void {
    isIn = true
    if (isShared) takeTurn().catch(() => undefined)
    else listen(false)
  }

  function look(): void {
    if (document.visibilityState !== 'visible') return
    if (source?.readyState === refused) close()
    if (!isIn) enter()
  }

  enter()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  return {
    /** Somebody has begun to listen: a stream that was closed is opened again for them. */
    join: look,
    end: () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      leaving.abort()
      close()
      channel?.close()
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
