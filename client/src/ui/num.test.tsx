import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Num } from './num.tsx'

describe('a figure', () => {
  test('shows value and unit', () => {
    const { container } = render(<Num value="48.6" unit="%" />)
    expect(container.textContent).toBe('48.6%')
  })

  test('shows zero as zero', () => {
    const { container } = render(<Num value="0.0" />)
    expect(container.textContent).toBe('0.0')
  })

  test('that is missing shows a dash and says why', () => {
    render(<Num value={null} missing="未到期" />)
    expect(screen.getByText('—')).toBeTruthy()
    expect(screen.getByText('未到期')).toBeTruthy()
  })
})
