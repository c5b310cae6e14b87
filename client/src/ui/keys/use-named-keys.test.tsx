import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { useNamedKeys } from './use-named-keys.ts'

const nameOf = ({ key, altKey }: KeyboardEvent) => (altKey && key === 'r' ? 'reason' : undefined)

/** A grid's field that takes what is typed when it is left, and a field of words that a key leads to. */
function Page() {
  const [taken, setTaken] = useState('')
  useNamedKeys(nameOf, { reason: () => document.getElementById('words')?.focus() }, 'page')
  return (
    <>
      <textarea aria-label="格" onBlur={(event) => setTaken(event.target.value)} />
      <input id="words" aria-label="理由" />
      <output>{taken}</output>
    </>
  )
}

test('a key is acted on before the next one arrives, with what was typed before it', async () => {
  render(<Page />)
  const cell = screen.getByLabelText('格')
  cell.focus()
  fireEvent.change(cell, { target: { value: '8.5' } })
  fireEvent.keyDown(cell, { key: 'r', altKey: true })
  // As far as whoever types fast comes: what was begun is done, and no frame is drawn.
  await null
  expect(document.activeElement).toBe(screen.getByLabelText('理由'))
  expect(screen.getByRole('status').textContent).toBe('8.5')
})
