import { getSession } from '@pianqu/shared/accounts/session.contract.ts'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, problemOf } from '../api/api-problem.ts'
import { call } from '../api/call.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** Without a server the browser would put its own page in the place of this one. */
async function reloadIfReachable(): Promise<void> {
  const status = await call(getSession).then(
    () => 200,
    (problem: unknown) => problemOf(problem).status,
  )
  if (status !== 0) location.reload()
}

/** A page that failed as a whole; the frame around it stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const boundary = useQueryErrorResetBoundary()
  const retry = () => {
    // What went wrong in the page stays wrong until it is loaded anew.
    if (!(error instanceof ApiProblem)) return void reloadIfReachable()
    boundary.reset()
    reset()
  }
  return (
    <>
      <h1>页面没有打开</h1>
      <ProblemNotice problem={problemOf(error)} onRetry={retry} />
    </>
  )
}
