import { useSyncExternalStore } from 'react'

const phone = '(max-width: 639px)'

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(phone)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Whether the screen is a phone's: for what differs in order or kind; what differs in size is left to CSS. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches)
}
