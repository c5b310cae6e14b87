import { type Permission, permissions, roleNames } from '@pianqu/shared/access/access.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { problemOf } from '../api/api-problem.ts'
import { EmptyNotice } from '../ui/empty-notice.tsx'
import { ForbiddenNotice } from '../ui/forbidden-notice.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { isNotPublished, NotPublishedNotice } from './not-published-notice.tsx'

interface LoadedProps<Data> {
  /** What is read, in words: 「片区列表」. */
  readonly what: string
  /** Who may read it; said where the server refuses. */
  readonly permission: Permission
  /** The question: the answer of `useQuery`. */
  readonly query: {
    readonly data: Data | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  /** Of a whole page: what heads it while nothing is known. */
  readonly header?: React.ReactNode
  /** Stands in while nothing is known yet, in the geometry to come. */
  readonly skeleton: React.ReactNode
  readonly children: (data: Data) => React.ReactNode
}

/** Why nothing is shown, where asking again changes nothing: it is not for this person, not published yet, or not there. */
function settledSight(problem: Problem, what: string, permission: Permission): React.ReactNode {
  if (problem.code === 'auth/forbidden') {
    return <ForbiddenNotice what={what} openTo={permissions[permission].map((role) => roleNames[role])} />
  }
  if (isNotPublished(problem)) return <NotPublishedNotice problem={problem} />
  if (problem.code === 'common/not-found') return <EmptyNotice title={problem.title}>{problem.detail}</EmptyNotice>
  return null
}

/** Loading, refused, failed and loaded are four sights; what was loaded before stays under a failure. */
export function Loaded<Data>({ what, permission, query, header, skeleton, children }: LoadedProps<Data>) {
  const { data, error } = query
  const problem = error && problemOf(error)
  const settled = problem && settledSight(problem, what, permission)
  return (
    <Stack gap={16}>
      {data === undefined && header}
      {settled}
      {problem && !settled && <ProblemNotice problem={problem} onRetry={() => void query.refetch()} />}
      {data !== undefined && !settled && children(data)}
      {data === undefined && !problem && skeleton}
    </Stack>
  )
}
