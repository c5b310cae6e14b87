import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { monthOfSnapshot } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { snapshotsQuery } from '../features/snapshots/snapshot-list.queries.ts'
import { useFigureView } from '../navigation/search.ts'
import { useReadsSnapshots } from './page-in-sight.ts'
import styles from './snapshot-strip.module.css'

/** 「正在看快照 2025-09-1（2025-10-05 发布，李某）」; without its entry only the number is known. */
export function snapshotText(number: string, entry: SnapshotEntry | undefined): string {
  if (!entry) return `正在看快照 ${number}`
  return `正在看快照 ${number}（${instantText(entry.takenAt).slice(0, 10)} 发布，${entry.takenBy}）`
}

/** Says on every page of figures that they are those of a snapshot, and leads back to the newest. */
export function SnapshotStrip() {
  const { snapshot } = useFigureView()
  const isHere = useReadsSnapshots() && snapshot !== undefined
  const entries = useQuery({ ...snapshotsQuery, enabled: isHere }).data?.rows
  if (!isHere) return null
  const month = monthOfSnapshot(snapshot)
  return (
    <section className={styles['strip']} aria-label="数据版本提示">
      <span>
        {snapshotText(
          snapshot,
          entries?.find(({ number }) => number === snapshot),
        )}
      </span>
      <Link
        to="."
        search={(old: Record<string, unknown>) => ({ ...old, month, snapshot: undefined })}
        resetScroll={false}
        activeOptions={{ includeSearch: true }}
        data-print="hide"
      >
        看最新
      </Link>
    </section>
  )
}
