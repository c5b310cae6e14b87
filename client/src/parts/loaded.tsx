import { type Permission, permissions, roleNames } from '@pianqu/shared/access/access.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { ForbiddenNotice } from '../ui/forbidden-notice.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface LoadedProps<Data> {
  /** What is read, in words: 「片区列表」. */
  readonly what: string
  /** Who may read it; said where the server refuses. */
  readonly permission: Permission
  readonly data: Data | undefined
  readonly problem: Problem | null
  readonly onRetry: () => void
  /** Stands in while nothing is known yet, in the geometry to come. */
  readonly skeleton: React.ReactNode
  readonly children: (data: Data) => React.ReactNode
}

/** Loading, refused, failed and loaded are four sights; what was loaded before stays under a failure. */
export function Loaded<Data>({ what, permission, data, problem, onRetry, skeleton, children }: LoadedProps<Data>) {
  if (problem?.code === 'auth/forbidden') {
    return <ForbiddenNotice what={what} openTo={permissions[permission].map((role) => roleNames[role])} />
  }
  return (
    <Stack gap={16}>
      {problem && <ProblemNotice problem={problem} onRetry={onRetry} />}
      {data !== undefined && children(data)}
      {data === undefined && !problem && skeleton}
    </Stack>
  )
}
