import type { Day } from '@pianqu/shared/time/day.ts'
import { Bullet } from '../../ui/bullet.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { coverageText, targetShare } from './coverage-text.ts'
import { verdictOf } from './day-tables.tsx'
import styles from './rail.module.css'
import type { AreaState } from './timeline-state.ts'

interface AreaBarsProps {
  readonly areas: Iterable<AreaState>
  readonly names: ReadonlyMap<string, string>
  /** Areas that the target speaks of and that nobody has drawn yet. */
  readonly missing: readonly string[]
  readonly day: Day
  /** Only the areas of the target, or all of them. */
  readonly isScopeOnly: boolean
}

/** Highest first; equal figures by code. */
const byValue = (a: AreaState, b: AreaState): number => (b.value ?? 0) - (a.value ?? 0) || (a.code < b.code ? -1 : 1)

/** Every area against the line, sorted. */
export function AreaBars({ areas, names, missing, day, isScopeOnly }: AreaBarsProps) {
  const rows = [...areas].filter(({ met }) => !isScopeOnly || met !== null).sort(byValue)
  if (rows.length + missing.length === 0) {
    return <EmptyNotice title="这一天没有列入目标的片区">换一个日期，或改看全部片区。</EmptyNotice>
  }
  return (
    <ol className={styles['bars']}>
      {rows.map((area) => (
        <li key={area.code}>
          <span className={styles['barName']}>{names.get(area.code) ?? area.code}</span>
          <Bullet share={area.value} tick={area.met === null ? null : targetShare(day)} />
          <span className={styles['barValue']}>{coverageText(area, day) ?? '—'}</span>
          <span className={styles['barWord']}>{verdictOf(area.met)}</span>
        </li>
      ))}
      {missing.map((code) => (
        <li key={code}>
          <span className={styles['barName']}>{names.get(code) ?? code}</span>
          <Bullet share={null} />
          <span className={styles['barValue']}>—</span>
          <span className={styles['barWord']}>没有边界</span>
        </li>
      ))}
    </ol>
  )
}
