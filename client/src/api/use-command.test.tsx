import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { queryOf } from './query-of.ts'
import { addThing, listThings } from './things.fixture.ts'
import { type Heard, useCommand } from './use-command.ts'

type Heards = Heard<{ readonly name: string }>

/** A page of things, each with a button that is gone once the list has been read again. */
function Things(heard: Heards) {
  const { data = [] } = useQuery(queryOf(listThings))
  return data.map((name) => <Thing key={name} name={name} heard={heard} />)
}

function Thing({ name, heard }: { readonly name: string; readonly heard: Heards }) {
  const { mutate, isPending } = useCommand(addThing, { changes: [listThings] })
  return (
    <button type="button" onClick={() => mutate({ name }, heard)}>
      {isPending ? '正在归档' : name}
    </button>
  )
}

async function show(answers: Partial<Record<string, { readonly status?: number; readonly body: unknown }>>) {
  let isSent = false
  vi.stubGlobal('fetch', async (_: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'POST') isSent = true
    const { status = 200, body } = answers[method] ?? { body: isSent ? [] : ['甲', '乙'] }
    return new Response(JSON.stringify(body), { status })
  })
  const onSuccess = vi.fn()
  const onError = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Things onSuccess={onSuccess} onError={onError} />
    </QueryClientProvider>,
  )
  return { onSuccess, onError, button: await screen.findByRole('button', { name: '甲' }) }
}

afterEach(() => vi.unstubAllGlobals())

describe('what a command is answered', () => {
  test('is heard where what sent it has been taken off the page by what it changed', async () => {
    const { onSuccess, button } = await show({ POST: { body: { name: '甲' } } })
    await userEvent.click(button)
    await waitFor(() => expect(screen.queryAllByRole('button')).toEqual([]))
    await waitFor(() => expect(onSuccess).toHaveBeenCalledExactlyOnceWith({ name: '甲' }))
  })

  test('is heard there where it is a refusal as well', async () => {
    const problem = { type: 'about:blank', title: '没有成功', status: 409, code: 'common/stale' }
    const { onSuccess, onError, button } = await show({ POST: { status: 409, body: problem } })
    await userEvent.click(button)
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(onError.mock.lastCall?.[0]).toMatchObject({ code: 'common/stale' })
    expect(onSuccess).not.toHaveBeenCalled()
  })

  test('is heard of each that is sent, not of the last alone', async () => {
    const { onSuccess, button } = await show({ POST: { body: { name: '甲' } } })
    await Promise.all([userEvent.click(button), userEvent.click(button)])
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(2))
  })
})
