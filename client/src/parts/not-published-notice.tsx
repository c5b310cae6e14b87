import type { Problem } from '@pianqu/shared/http/problem.ts'
import { Link } from '@tanstack/react-router'
import { EmptyNotice } from '../ui/empty-notice.tsx'

/** The month in the address is not this person's to read yet: why, and where what they may read is. */
export function NotPublishedNotice({ problem: { title, detail } }: { readonly problem: Problem }) {
  return (
    <EmptyNotice title={title}>
      <p>{detail}</p>
      <p>
        <Link to="." search={(old: Record<string, unknown>) => ({ ...old, month: undefined, snapshot: undefined })}>
          看最近发布的月份
        </Link>
      </p>
    </EmptyNotice>
  )
}

export const isNotPublished = ({ code }: Problem): boolean => code === 'period/not-published'
