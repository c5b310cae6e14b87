import { noScheduleReason } from '@pianqu/shared/boards/no-schedule.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { BulletLine } from '../ui/chart/bullet-line.tsx'
import { Num } from '../ui/num.tsx'
import type { ProjectLinks } from './list/project-ways.ts'

interface ProjectRateProps {
  readonly row: ProjectRow
  readonly links: Pick<ProjectLinks, 'against'>
}

/** Done over planned against the schedule, as a bar with a tick, and in words. */
export function ProjectRate({ row, links }: ProjectRateProps) {
  const { planYuan, ytdYuan, expectedYuan, behindDisplay, rateDisplay } = row
  const hasPlan = planYuan !== null && planYuan > 0
  return (
    <BulletLine
      share={hasPlan && ytdYuan !== null ? ytdYuan / planYuan : null}
      tick={hasPlan && expectedYuan !== null ? expectedYuan / planYuan : null}
      title={behindDisplay === null ? undefined : behindText(behindDisplay)}
    >
      {rateDisplay === null ? (
        <Num value={null} missing={noScheduleReason(row)} />
      ) : (
        links.against(row, rateDisplay, <Num value={rateDisplay} />)
      )}
    </BulletLine>
  )
}
