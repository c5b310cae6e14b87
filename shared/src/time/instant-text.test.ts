import { expect, test } from 'vitest'
import { instantText } from './instant-text.ts'

test('an instant reads by the clock of the city', () => {
  expect(instantText('2025-10-27T16:13:05Z')).toBe('2025-10-28 00:13')
  expect(instantText('unknown')).toBe('unknown')
})
