import { useSyncExternalStore } from 'react'

/** Whether the server answers, as everybody who asks it finds out. */
interface Reach {
  readonly isCut: boolean
  /** How often it was there again after it had not been. */
  readonly returns: number
}

let reach: Reach = { isCut: false, returns: 0 }
const listeners = new Set<() => void>()
let ask: (() => void) | undefined

function put(next: Reach): void {
  reach = next
  for (const listener of listeners) listener()
}

function hear(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReach = (): Reach => useSyncExternalStore(hear, () => reach)

/** The server has answered, whatever it said. */
export function answered(): void {
  if (reach.isCut) put({ isCut: false, returns: reach.returns + 1 })
}

/** No answer came, or a person wants to know: the server is asked whether it is there, for it may be one address alone. */
export const unanswered = (): void => ask?.()

/** Milliseconds until the next question, while it does not answer. */
const pauses = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000] as const

/**
 * Keeps asking while the server is not reached, until the returned function is called. `isThere` answers whether it replied.
 * One watcher a window.
 */
export function watchReach(isThere: () => Promise<boolean>): () => void {
  let isAsking = false
  let isOver = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    if (isAsking || isOver) return
    isAsking = true
    clearTimeout(timer)
    const isReached = await isThere()
    isAsking = false
    if (isOver) return
    if (isReached) {
      failures = 0
      return answered()
    }
    if (!reach.isCut) put({ ...reach, isCut: true })
    timer = setTimeout(again, pauses[Math.min(failures, pauses.length - 1)])
    failures += 1
  }
  const again = () => void look()
  const seenAgain = () => {
    if (reach.isCut && document.visibilityState === 'visible') again()
  }
  ask = again
  window.addEventListener('online', again)
  window.addEventListener('offline', again)
  document.addEventListener('visibilitychange', seenAgain)
  return () => {
    isOver = true
    clearTimeout(timer)
    ask = undefined
    window.removeEventListener('online', again)
    window.removeEventListener('offline', again)
    document.removeEventListener('visibilitychange', seenAgain)
    // Nobody would ever hear that it is there again.
    if (reach.isCut) put({ ...reach, isCut: false })
  }
}
