import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { latest } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Button } from '../../ui/button.tsx'
import type { OptionGroup } from '../../ui/form/option.ts'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import type { Pair } from './default-pair.ts'
import type { SnapshotsSearch } from './snapshots.search.ts'

interface PairFieldsProps {
  readonly entries: readonly SnapshotEntry[]
  readonly pair: Pair
  readonly onChange: (search: SnapshotsSearch) => void
}

/** The snapshots under their months, newest first. */
function monthGroups(entries: readonly SnapshotEntry[]): OptionGroup[] {
  return [...new Set(entries.map(({ month }) => month))].map((month) => ({
    label: monthText(month),
    options: entries
      .filter((entry) => entry.month === month)
      .map(({ number, takenAt, takenBy }) => ({
        value: number,
        label: number,
        note: `${instantText(takenAt).slice(0, 10)} ${takenBy}`,
      })),
  }))
}

/** Chooses the two; the second may be the month of the first as it stands. */
export function PairFields({ entries, pair, onChange }: PairFieldsProps) {
  const groups = monthGroups(entries)
  const newest: OptionGroup = { label: '', options: [{ value: latest, label: '最新', note: '实时，与前者同月' }] }
  return (
    <Row gap={12} align="end">
      <Select label="原快照" value={pair.from} groups={groups} onChange={(from) => onChange({ ...pair, from })} />
      <Select
        label="对比快照"
        value={pair.to}
        groups={[newest, ...groups]}
        onChange={(to) => onChange({ ...pair, to })}
      />
      {pair.to !== latest && (
        <Button variant="quiet" onClick={() => onChange({ from: pair.to, to: pair.from })}>
          对调
        </Button>
      )}
    </Row>
  )
}
