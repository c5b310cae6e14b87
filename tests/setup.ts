import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let errors: MockInstance<typeof console.error>

beforeEach(() => {
  errors = vi.spyOn(console, 'error').mockImplementation(() => {})
})

/** What nobody expected to go wrong did. A test that expects it reads the calls of `console.error` and clears them. */
afterEach(() => {
  const said = errors.mock.calls.map((parts) => parts.map(String).join(' '))
  errors.mockRestore()
  expect(said, 'console.error').toEqual([])
})
