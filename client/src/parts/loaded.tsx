import { type Permission, permissions, roleNames } from '@pianqu/shared/access/access.ts'
import { problemOf } from '../api/api-problem.ts'
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

/** Loading, refused, failed and loaded are four sights; what was loaded before stays under a failure. */
export function Loaded<Data>({ what, permission, query, header, skeleton, children }: LoadedProps<Data>) {
  const { data, error } = query
  const problem = error && problemOf(error)
  const isForbidden = problem?.code === 'auth/forbidden'
  const isTooEarly = problem && isNotPublished(problem)
  return (
    <Stack gap={16}>
      {data === undefined && header}
      {isForbidden && <ForbiddenNotice what={what} openTo={permissions[permission].map((role) => roleNames[role])} />}
      {isTooEarly && <NotPublishedNotice problem={problem} />}
      {problem && !isForbidden && !isTooEarly && (
        <ProblemNotice problem={problem} onRetry={() => void query.refetch()} />
      )}
      {data !== undefined && !isForbidden && !isTooEarly && children(data)}
      {data === undefined && !problem && skeleton}
    </Stack>
  )
}
