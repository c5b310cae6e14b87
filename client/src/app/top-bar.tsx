import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { snapshotsQuery } from '../features/snapshots/snapshot-list.queries.ts'
import { useFigureView } from '../navigation/search.ts'
import { homeOf, mayAny } from '../session/actor.tsx'
import { FreshnessChip } from './freshness-chip.tsx'
import { monthShown, usePageInSight } from './page-in-sight.ts'
import { PeriodPicker } from './period-picker.tsx'
import { periodsQuery } from './periods.queries.ts'
import { SectionNav } from './section-nav.tsx'
import type { Section } from './sections.ts'
import { Shortcuts } from './shortcuts.tsx'
import { SnapshotPicker } from './snapshot-picker.tsx'
import styles from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

interface TopBarProps {
  readonly session: Session
  readonly sections: readonly Section[]
}

/** Name, sections, the month in sight, which version of it and how complete it is, the person. */
export function TopBar({ session, sections }: TopBarProps) {
  const periods = useQuery({ ...periodsQuery, enabled: mayAny(session.actor, ['figures:read']) }).data
  const view = useFigureView()
  const page = usePageInSight()
  const month = monthShown(page?.month, { asked: view.month, periods, today: session.today })
  const period = periods?.rows.find((row) => row.month === month)
  const readsSnapshots = page?.readsSnapshots ?? false
  const snapshot = readsSnapshots ? view.snapshot : undefined
  const pinned = readsSnapshots ? (view.snapshot ?? period?.snapshot ?? null) : null
  const isPublished = pinned !== null
  const taken = useQuery({ ...snapshotsQuery, enabled: isPublished }).data?.rows ?? []
  return (
    <div className={styles['bar']}>
      <Link {...homeOf(session.actor)} className={styles['name']}>
        片区调度
      </Link>
      <div className={styles['sections']}>
        <SectionNav sections={sections} label="栏目" />
      </div>
      <div className={styles['end']}>
        {periods && period && month && <PeriodPicker periods={periods.rows} month={month} />}
        {isPublished && <SnapshotPicker entries={taken.filter((entry) => entry.month === month)} snapshot={snapshot} />}
        {period && !snapshot && <FreshnessChip period={period} today={session.today} />}
        <Shortcuts months={periods?.rows.map((row) => row.month) ?? []} month={month} />
        <UserMenu session={session} pinned={pinned} />
      </div>
    </div>
  )
}
