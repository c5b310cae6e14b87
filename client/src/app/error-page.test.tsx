import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ErrorPage } from './error-page.tsx'

const missing = new TypeError('Failed to fetch dynamically imported module: /assets/bonds-page.js')

async function retry(network: () => Promise<Response>) {
  const fetch = vi.fn(network)
  vi.stubGlobal('fetch', fetch)
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  render(<ErrorPage error={missing} reset={() => undefined} />)
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  await waitFor(() => expect(fetch).toHaveBeenCalled())
  return reload
}

test('a page whose code did not arrive is loaded again once there is a server', async () => {
  const reload = await retry(async () => new Response('{}', { status: 401 }))
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
  reload.mockRestore()
})

test('and stays while there is none: the browser would show its own', async () => {
  const reload = await retry(() => Promise.reject(new TypeError('Failed to fetch')))
  await Promise.resolve()
  expect(reload).not.toHaveBeenCalled()
  expect(screen.getByRole('alert').textContent).toContain('请检查网络后重试')
  reload.mockRestore()
})
