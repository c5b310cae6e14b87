import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem, problemOf } from '../api/api-problem.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** A page that failed as a whole; the frame around it stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const boundary = useQueryErrorResetBoundary()
  const retry = () => {
    // Code that did not arrive stays missing until the page is loaded anew.
    if (!(error instanceof ApiProblem)) location.reload()
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
