import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Note } from '../../../ui/words/note.tsx'
import type { SumProps } from './sum-props.ts'

/** How old they are, and what the month has brought; with nothing open it says when the last was closed. */
export function Details({ sums: { oldest, lastClosedOn, thisMonth }, kept }: SumProps) {
  const { from, raised, closed } = thisMonth
  return (
    <Note>
      {oldest ? (
        <>
          账龄中位数{oldest.medianDays}天，最久{oldest.ageDays}天（
          <Link {...paths.blocker(oldest.id)}>{oldest.number}</Link>）
        </>
      ) : lastClosedOn ? (
        `最近一次销号在${lastClosedOn}`
      ) : (
        '还没有销号的堵点'
      )}
      ；本月新提
      <Count search={{ ...kept, view: 'all', raisedFrom: from }} count={raised} />
      、销号
      <Count search={{ ...kept, view: 'closed', closedFrom: from }} count={closed} />
    </Note>
  )
}

interface CountProps {
  readonly search: Readonly<Record<string, unknown>>
  readonly count: number
}

const Count = ({ search, count }: CountProps) =>
  count > 0 ? <Link {...paths.blockers(search)}>{count}件</Link> : <>{count}件</>
