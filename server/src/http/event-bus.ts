import { EventEmitter } from 'node:events'

interface BusEvent {
  readonly name: string
  readonly data: unknown
  /** Only this person hears it; everybody signed in where it is left out. */
  readonly userId?: string
}

/** Tells open browsers that something moved; nothing is kept. */
export interface EventBus {
  emit(event: BusEvent): void
  /** Returns the function that stops listening. */
  listen(userId: string, hear: (event: BusEvent) => void): () => void
}

export function eventBus(): EventBus {
  const emitter = new EventEmitter({ captureRejections: false })
  emitter.setMaxListeners(0)
  return {
    emit: (event) => emitter.emit('event', event),
    listen(userId, hear) {
      const mine = (event: BusEvent) => {
        if (event.userId === undefined || event.userId === userId) hear(event)
      }
      emitter.on('event', mine)
      return () => emitter.off('event', mine)
    },
  }
}
