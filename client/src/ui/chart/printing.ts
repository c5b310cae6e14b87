import { useSyncExternalStore } from 'react'

let isSent = false
const listeners = new Set<() => void>()

const tellAll = (): void => {
  for (const listener of listeners) listener()
}

function put(sent: boolean): void {
  isSent = sent
  tellAll()
}

const begin = (): void => put(true)
const end = (): void => put(false)

function subscribe(onChange: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    window.matchMedia('print').addEventListener('change', tellAll)
  }
  listeners.add(onChange)
  return () => {
    listeners.delete(onChange)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    window.matchMedia('print').removeEventListener('change', tellAll)
  }
}

/** Whether the page is being put on paper: for what is drawn otherwise there; what only looks otherwise is left to CSS. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => isSent || window.matchMedia('print').matches)
