import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ComparisonTables } from './comparison-tables.tsx'
import type { Pair } from './default-pair.ts'
import { PairFields } from './pair-fields.tsx'
import styles from './snapshots.module.css'
import { comparisonQuery } from './snapshots.queries.ts'
import type { SnapshotsSearch } from './snapshots.search.ts'

interface ComparisonPanelProps {
  readonly entries: readonly SnapshotEntry[]
  readonly pair: Pair
  readonly onChange: (search: SnapshotsSearch) => void
}

/** What the second of two snapshots tells otherwise than the first: in one sentence, then line by line. */
export function ComparisonPanel({ entries, pair, onChange }: ComparisonPanelProps) {
  const query = useQuery(comparisonQuery(pair.from, pair.to))
  const { data, error } = query
  return (
    <>
      <Card title="对比" isUpdating={query.isPlaceholderData}>
        <PairFields entries={entries} pair={pair} onChange={onChange} />
        <Loaded what="快照对比" permission="figures:read" query={query} skeleton={<Skeleton height={24} count={2} />}>
          {({ headline }) => (
            <p className={styles['sentence']} role="status">
              {headline}
            </p>
          )}
        </Loaded>
      </Card>
      {data && !error && (
        <ComparisonTables key={data.headline} comparison={data} isUpdating={query.isPlaceholderData} />
      )}
    </>
  )
}
