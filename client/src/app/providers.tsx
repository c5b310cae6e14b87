import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createQueryClient } from '../api/query-client.ts'
import { sessionQuery } from '../session/actor.tsx'
import { askWhoIsPresent, hearSignIns } from '../session/present-person.ts'
import { ToastProvider } from '../ui/toast.tsx'
import { createAppRouter } from './router.tsx'

const queryClient = createQueryClient({
  onSignedOut: () => {
    // What is in sight keeps its session until the way to the sign-in is found; the route asks again who is there.
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey, exact: true, refetchType: 'none' })
    void router.invalidate()
  },
  onOtherPerson: () => askWhoIsPresent(queryClient),
})
hearSignIns(queryClient)

const router = createAppRouter({ queryClient })

/** What everything stands in: the cache, the messages, the addresses. */
export function Providers() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {/* The content policy lets nobody put styles into the page; what they say stands in base.css. */}
        <CSPProvider disableStyleElements>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </CSPProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
