import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { monthOfSnapshot } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useNavigate } from '@tanstack/react-router'
import type { OptionGroup } from '../ui/form/option.ts'
import { Select } from '../ui/form/select.tsx'
import styles from './top-bar-chip.module.css'

interface SnapshotPickerProps {
  /** Of the month in sight, newest first. */
  readonly entries: readonly SnapshotEntry[]
  /** The one in sight; undefined shows the figures as they stand. */
  readonly snapshot: string | undefined
}

const latest = 'latest'

/** 最新 first, then the snapshots, each with when, by whom and why. */
export function versionGroups(entries: readonly SnapshotEntry[]): OptionGroup[] {
  return [
    { label: '', options: [{ value: latest, label: '最新', note: '实时' }] },
    {
      label: '快照',
      options: entries.map(({ number, takenAt, takenBy, note }) => ({
        value: number,
        label: number,
        note: [instantText(takenAt), takenBy, note].filter(Boolean).join(' · '),
      })),
    },
  ]
}

/** Goes to a snapshot, or to the month as it stands, and stays on the page. */
function useGoToVersion(): (number: string | undefined, month: string | undefined) => void {
  const navigate = useNavigate()
  return (snapshot, month) => {
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, month, snapshot }),
      resetScroll: false,
    })
  }
}

/** Switches all pages between a snapshot of the month and its figures as they stand. */
export function SnapshotPicker({ entries, snapshot }: SnapshotPickerProps) {
  const goTo = useGoToVersion()
  const month = entries[0]?.month ?? (snapshot && monthOfSnapshot(snapshot))
  return (
    <Select
      label="数据版本"
      isLabelHidden
      className={styles['chip'] ?? ''}
      value={snapshot ?? latest}
      groups={versionGroups(entries)}
      onChange={(next) => goTo(next === latest ? undefined : next, month)}
    />
  )
}
