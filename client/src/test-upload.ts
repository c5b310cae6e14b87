import { act } from '@testing-library/react'
import { vi } from 'vitest'

/** One file that was sent. */
export interface Sent {
  readonly address: URL
  readonly file: unknown
}

interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Stands in for the browser's uploads; they are answered one after another in the order given. */
export function stubUploads(...replies: Reply[]): Sent[] {
  const sent: Sent[] = []
  class Upload {
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
    onload?: () => void
    status = 0
    responseText = ''
    private address = ''
    open(_method: string, address: string) {
      this.address = address
    }
    send(form: FormData) {
      const reply = replies[sent.length]
      sent.push({ address: new URL(this.address, 'http://city.test'), file: form.get('file') })
      this.upload.onprogress?.({ loaded: 1, total: 1 })
      if (!reply) return
      queueMicrotask(() => {
        this.status = reply.status
        this.responseText = JSON.stringify(reply.body)
        this.onload?.()
      })
    }
    abort() {}
  }
  vi.stubGlobal('XMLHttpRequest', Upload)
  return sent
}

/** Stands in for the stream of events; returns how to say something on it. */
export function stubEvents(): (name: string, data: unknown) => void {
  const listeners = new Map<string, (event: { data: string }) => void>()
  class Events {
    addEventListener(name: string, listener: (event: { data: string }) => void) {
      listeners.set(name, listener)
    }
    close() {}
  }
  vi.stubGlobal('EventSource', Events)
  return (name, data) => act(() => listeners.get(name)?.({ data: JSON.stringify(data) }))
}
