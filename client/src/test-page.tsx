import type { Role } from '@pianqu/shared/access/access.ts'
import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { vi } from 'vitest'
import { createQueryClient } from './api/query-client.ts'
import { patterns } from './navigation/paths.ts'
import { sessionQuery } from './session/actor.tsx'
import { ToastProvider } from './ui/toast.tsx'

/** What a page asked of the network. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Answer {
  readonly status?: number
  readonly body: unknown
}

interface Given {
  readonly component: () => React.ReactNode
  /** The address in the browser: `/projects?area=A1`. */
  readonly at: string
  readonly role?: Role
  readonly unitName?: string | null
  /** A promise that never settles is a server that does not answer. */
  readonly answer: (asked: Asked) => Answer | Promise<Answer>
}

/** Answers every request at the edge of the network; returns what was asked. */
function stubNetwork(answer: Given['answer']): Asked[] {
  const calls: Asked[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(input, 'http://city.test')
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const asked = { method: init.method ?? 'GET', path: pathname, query: Object.fromEntries(searchParams), body }
    calls.push(asked)
    const reply = await answer(asked)
    return new Response(JSON.stringify(reply.body), { status: reply.status ?? 200 })
  })
  return calls
}

export const aProblem = (code: string, status: number, detail?: string): Answer => ({
  status,
  body: { type: 'about:blank', title: '没有成功', status, code, ...(detail && { detail }) },
})

const sessionOf = (role: Role, unitName: string | null): Session => ({
  actor: { userId: 'u1', username: 'wei', name: '魏', role, unitCode: unitName && 'U1' },
  unitName,
  today: '2025-10-28',
  pinnedToday: true,
  hasOneTimePassword: false,
  owes: null,
  hasSecondFactor: false,
  demo: true,
})

/** Shows one page as the app would, at an address, to a person, before a network that answers as told. */
export async function showPage({ component, at, role = 'taskforce', unitName = null, answer }: Given) {
  const calls = stubNetwork(answer)
  const queryClient = createQueryClient({ onSignedOut: () => undefined, onOtherPerson: () => undefined })
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  queryClient.setQueryData(sessionQuery.queryKey, sessionOf(role, unitName))
  const root = createRootRoute({ component: Outlet })
  const page = () => <Suspense fallback={null}>{component()}</Suspense>
  const routes = Object.values(patterns).map((path) =>
    createRoute({ getParentRoute: () => root, path, component: page }),
  )
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  await router.load()
  const { unmount } = render(
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>,
  )
  // A dialog that the address opens hides the page behind it.
  await screen.findByRole('heading', { level: 1, hidden: true })
  const user = userEvent.setup()
  /** Opens a field of choices and takes one. */
  const choose = async (field: string, option: string | RegExp) => {
    await user.click(await screen.findByRole('combobox', { name: field }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  return {
    calls,
    user,
    choose,
    search: (): unknown => router.state.location.search,
    /** As after an event of the server. */
    readAfresh: () => queryClient.invalidateQueries(),
    /** Leaves the page, as a reload does. */
    leave: unmount,
  }
}
