import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { homeOf, mayAny } from '../session/actor.tsx'
import { useMonth } from '../session/search.ts'
import { FreshnessChip } from './freshness-chip.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { periodsQuery } from './periods.queries.ts'
import { SectionNav } from './section-nav.tsx'
import type { Section } from './sections.ts'
import { Shortcuts } from './shortcuts.tsx'
import styles from './top-bar.module.css'
import { UserMenu } from './user-menu.tsx'

interface TopBarProps {
  readonly session: Session
  readonly sections: readonly Section[]
}

/** Name, sections, the month in sight and how complete it is, the person. */
export function TopBar({ session, sections }: TopBarProps) {
  const periods = useQuery({ ...periodsQuery, enabled: mayAny(session.actor, ['figures:read']) }).data
  const month = useMonth() ?? periods?.current
  const period = periods?.rows.find((row) => row.month === month)
  return (
    <div className={styles['bar']}>
      <Link {...homeOf(session.actor)} className={styles['name']}>
        片区调度
      </Link>
      <div className={styles['sections']}>
        <SectionNav sections={sections} label="栏目" />
      </div>
      <div className={styles['end']}>
        {periods && month && <PeriodPicker periods={periods.rows} month={month} />}
        {period && <FreshnessChip period={period} today={session.today} />}
        <Shortcuts months={periods?.rows.map((row) => row.month) ?? []} month={month} />
        <UserMenu session={session} />
      </div>
    </div>
  )
}
