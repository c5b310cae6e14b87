import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { areaTimelineQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'
import { CurveCard } from './curve-card.tsx'

interface OwnCurveProps {
  readonly code: string
  readonly name: string
  readonly basis: RailBasis
  readonly day: Day
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

/** How one area came to its share, and when it crosses the line. */
export function OwnCurve({ code, name, ...rest }: OwnCurveProps) {
  const [{ scope, basis, list, radius }] = usePageSearch(railSearch)
  const { data, error, refetch } = useQuery(areaTimelineQuery(code, { scope, basis, list }, radius))
  const facts = useMemo(
    () => data && { ...data, crossing: data.crossings.find((each) => each.code === code) ?? never },
    [data, code],
  )
  return (
    <Loaded
      what={`${name}的覆盖率`}
      permission="figures:read"
      query={{ data: facts, error, refetch }}
      skeleton={<Skeleton height={280} />}
    >
      {(loaded) => (
        <CurveCard
          title={`${name}随开通日期的变化`}
          {...rest}
          // An area that the target does not speak of is not held against it.
          facts={loaded.crossing === never ? { ...loaded, targets: [] } : loaded}
        />
      )}
    </Loaded>
  )
}

const never = { on: null, isForecast: false }
