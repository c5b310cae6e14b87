import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { assessmentSearch } from '../assessment.search.ts'
import { CompareCard } from './compare-card.tsx'
import { DirectionSwitch } from './direction-switch.tsx'
import { MatrixCard } from './matrix-card.tsx'
import { resultsQuery } from './result.queries.ts'
import { ResultDrawer } from './result-drawer.tsx'
import { ResultTable } from './result-table.tsx'
import { SealedNotice } from './sealed-notice.tsx'
import { VersionsCard } from './versions-card.tsx'

/** What was published: places of both directions, how each score came about, and what changed since. */
export function ResultsTab({ round }: { readonly round: RoundPage }) {
  return round.stage === 'published' ? <Published round={round} /> : <SealedNotice />
}

function Published({ round: { year } }: { readonly round: RoundPage }) {
  const [{ direction, version, target }, change] = usePageSearch(assessmentSearch)
  const query = useQuery(resultsQuery(year, direction, version))
  const { data } = query
  const open = data?.rows.find(({ code }) => code === target)
  return (
    <Stack>
      <Row>
        <DirectionSwitch
          value={direction}
          onChange={(next) => change({ direction: next, version: undefined, target: undefined })}
        />
      </Row>
      <Loaded what="考核结果" permission="assessment:read" query={query} skeleton={<Skeleton height={420} />}>
        {(results) => (
          <>
            <ResultTable results={results} onOpen={(code) => change({ target: code })} />
            <VersionsCard results={results} onVersion={(next) => change({ version: next })} />
          </>
        )}
      </Loaded>
      <MatrixCard year={year} />
      <CompareCard year={year} direction={direction} />
      {data && open && <ResultDrawer results={data} row={open} onClose={() => change({ target: undefined })} />}
    </Stack>
  )
}
