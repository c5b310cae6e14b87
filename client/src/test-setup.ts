import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { loadAll } from './ui/on-demand.tsx'

// A busy machine is slow, not broken: waiting ends when the sight comes, not when a second is over.
configure({ asyncUtilTimeout: 20_000 })

/** Events that nobody sends, unless a test says some. */
class SilentEvents {
  addEventListener() {}
  close() {}
}

// A test clicks and looks; what is loaded on demand is there, as it is for whoever has opened one before.
beforeAll(() => loadAll())

beforeEach(() => {
  vi.stubGlobal('EventSource', SilentEvents)
  // Windows that share a stream agree by a lock that belongs to the whole process, other tests included.
  vi.stubGlobal('BroadcastChannel', undefined)
})
afterEach(() => cleanup())

/** What React or a library complains about is a fault of the test or of the code. */
vi.spyOn(console, 'error').mockImplementation((...parts) => {
  throw new Error(`console.error: ${parts.map(String).join(' ')}`)
})
