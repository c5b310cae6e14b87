import type { Told } from '@pianqu/shared/events/told.ts'

type Hear = (events: readonly Told[]) => void

/** Passes on what happened to whoever listens now; nothing is kept. */
export interface EventBus {
  /** Called after every commit, with nothing where nothing is told: that alone may end a listener's session. */
  tell(events: readonly Told[]): void
  /** Returns the function that stops listening. */
  listen(hear: Hear): () => void
  /** How many listen. */
  listeners(): number
}

export function eventBus(): EventBus {
  const listeners = new Set<Hear>()
  return {
    tell(events) {
      for (const hear of [...listeners]) hear(events)
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    listeners: () => listeners.size,
  }
}
