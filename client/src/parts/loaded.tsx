import { type Permission, permissions, roleNames } from '@pianqu/shared/access/access.ts'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import { findFormer } from '@pianqu/shared/registry/registry-event.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../api/api-problem.ts'
import { queryOf } from '../api/query-of.ts'
import { paths } from '../navigation/paths.ts'
import { EmptyNotice } from '../ui/empty-notice.tsx'
import { ForbiddenNotice } from '../ui/forbidden-notice.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { isNotPublished, NotPublishedNotice } from './not-published-notice.tsx'

/** What an address names that nobody has. */
interface FormerAddress {
  readonly noun: 'area' | 'project'
  readonly code: string
}

/** The way on from a former code to what goes by another one now; nothing where none is known. */
function FormerLinks({ noun, code }: FormerAddress) {
  const { data } = useQuery(queryOf(findFormer, { query: { noun, written: code } }))
  if (!data?.found) return null
  const { sentence, successors } = data.found
  return (
    <p>
      {sentence}：
      {successors.map((one) => (
        <Link key={one.code} {...(noun === 'area' ? paths.area(one.code) : paths.project(one.code))}>
          {one.name ?? one.code}
        </Link>
      ))}
    </p>
  )
}

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
  /** Of a page about one thing: what its address names, which may go by another code now. */
  readonly former?: FormerAddress
  /** Stands in while nothing is known yet, in the geometry to come. */
  readonly skeleton: React.ReactNode
  readonly children: (data: Data) => React.ReactNode
}

/** Why nothing is shown, where asking again changes nothing: it is not for this person, not published yet, or not there. */
function settledSight(
  problem: Problem,
  { what, permission, former }: Pick<LoadedProps<unknown>, 'what' | 'permission' | 'former'>,
): React.ReactNode {
  if (problem.code === 'auth/forbidden') {
    return <ForbiddenNotice what={what} openTo={permissions[permission].map((role) => roleNames[role])} />
  }
  if (isNotPublished(problem)) return <NotPublishedNotice problem={problem} />
  if (problem.code === 'common/not-found') {
    return (
      <EmptyNotice title={problem.title}>
        {problem.detail}
        {former && <FormerLinks {...former} />}
      </EmptyNotice>
    )
  }
  return null
}

/** Loading, refused, failed and loaded are four sights; what was loaded before stays under a failure. */
export function Loaded<Data>(props: LoadedProps<Data>) {
  const { query, header, skeleton, children } = props
  const { data, error } = query
  const problem = error && problemOf(error)
  const settled = problem && settledSight(problem, props)
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
