import { listRules } from '@pianqu/shared/rules/rule.contract.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useFiguresAfresh } from './figures-afresh.ts'
import { useLiveRefresh } from './live-refresh.ts'
import { createQueryClient } from './query-client.ts'

const heard = new Map<string, (event: { data: string }) => void>()
class Stream {
  readyState = 1
  addEventListener(name: string, hear: (event: { data: string }) => void): void {
    heard.set(name, hear)
  }
  close(): void {
    heard.clear()
  }
}

function show(Page: () => null) {
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('BroadcastChannel', undefined)
  const queryClient = createQueryClient({ onSignedOut: () => undefined, onOtherPerson: () => undefined })
  const keys = [['GET /api/overview'], ['GET /api/rules']]
  for (const key of keys) queryClient.setQueryData(key, {})
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  )
  return () => keys.map((key) => queryClient.getQueryState(key)?.isInvalidated)
}

test.each(['rule.changed', 'period.changed', 'import.changed'])('%s has every figure read again', (name) => {
  const stale = show(() => {
    useFiguresAfresh()
    return null
  })
  heard.get(name)?.({ data: '' })
  expect(stale()).toEqual([true, true])
})

test('what a page names is read again, and all of it after a gap', () => {
  const refreshes = { 'rule.changed': [listRules] } as const
  const stale = show(() => {
    useLiveRefresh(refreshes)
    return null
  })
  heard.get('open')?.({ data: '' })
  expect(stale()).toEqual([false, false])
  heard.get('open')?.({ data: '' })
  expect(stale()).toEqual([false, true])
})
