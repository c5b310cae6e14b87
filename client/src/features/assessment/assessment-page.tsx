import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { assessmentSearch } from './assessment.search.ts'
import { AssessmentContent } from './assessment-content.tsx'
import { roundQuery, roundsQuery } from './rounds/round.queries.ts'

/** The two-way assessment of a year: marks, replies, audit, results. */
export function AssessmentPage() {
  const [search] = usePageSearch(assessmentSearch)
  const thisYear = Number(useSession().today.slice(0, 4))
  const query = useQuery(roundsQuery)
  return (
    <Loaded
      what="双向考核"
      permission="assessment:read"
      query={query}
      header={<PageHeader title="双向考核" />}
      skeleton={<Skeleton height={420} />}
    >
      {({ rows }) => {
        const year = search.year ?? rows[0]?.year ?? thisYear
        const years = [...new Set([...rows.map((row) => row.year), thisYear, year])].sort((a, b) => b - a)
        return rows.some((row) => row.year === year) ? (
          <OneRound key={year} year={year} years={years} />
        ) : (
          <AssessmentContent year={year} years={years} round={undefined} />
        )
      }}
    </Loaded>
  )
}

interface OneRoundProps {
  readonly year: number
  readonly years: readonly number[]
}

function OneRound({ year, years }: OneRoundProps) {
  const query = useQuery(roundQuery(year))
  return (
    <Loaded
      what="双向考核"
      permission="assessment:read"
      query={query}
      header={<PageHeader title={`${year}年度双向考核`} />}
      skeleton={<Skeleton height={420} />}
    >
      {(round: RoundPage) => <AssessmentContent year={year} years={years} round={round} />}
    </Loaded>
  )
}
