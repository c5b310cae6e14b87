import { cleanup } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

afterEach(() => cleanup())

/** What React or a library complains about is a fault of the test or of the code. */
vi.spyOn(console, 'error').mockImplementation((...parts) => {
  throw new Error(`console.error: ${parts.map(String).join(' ')}`)
})
