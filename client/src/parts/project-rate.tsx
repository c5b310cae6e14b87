import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { Bullet } from '../ui/chart/bullet.tsx'
import { Num } from '../ui/num.tsx'
import { behindText } from '../ui/text/points-text.ts'
import { noScheduleReason } from './no-schedule.ts'
import styles from './project-list.module.css'

/** Done over planned against the schedule, as a bar with a tick, and in words. */
export function ProjectRate({ row }: { readonly row: ProjectRow }) {
  const { planYuan, ytdYuan, expectedYuan, behindPoints } = row
  const hasPlan = planYuan !== null && planYuan > 0
  const rate = hasPlan && ytdYuan !== null ? percentText({ numerator: ytdYuan, denominator: planYuan }) : null
  return (
    <span className={styles['rate']} title={behindPoints === null ? undefined : behindText(behindPoints)}>
      <span className={styles['bullet']}>
        <Bullet
          share={hasPlan && ytdYuan !== null ? ytdYuan / planYuan : null}
          tick={hasPlan && expectedYuan !== null ? expectedYuan / planYuan : null}
        />
      </span>
      <span className={styles['percent']}>
        <Num value={rate} missing={noScheduleReason(row)} />
      </span>
    </span>
  )
}
