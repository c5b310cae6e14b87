import type { ProjectPage } from '@pianqu/shared/projects/project.contract.ts'
import { Card } from '../../ui/card.tsx'
import { ProjectList } from '../../ui/project-list.tsx'
import { BondsCard } from './bonds-card.tsx'
import { CurveCard } from './curve-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LightCard } from './light-card.tsx'
import { MonthsCard } from './months-card.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHeader } from './project-header.tsx'
import { projectLinks } from './project-links.tsx'
import styles from './project-page.module.css'
import { YearCard } from './year-card.tsx'

interface ProjectContentProps {
  readonly page: ProjectPage
  readonly isUpdating: boolean
}

/** One project: finding, light and year side by side, its curve, its months, and what has happened to it. */
export function ProjectContent({ page, isUpdating }: ProjectContentProps) {
  const { children } = page
  return (
    <div className={styles['page']} aria-busy={isUpdating || undefined}>
      <ProjectHeader page={page} isUpdating={isUpdating} />
      <div className={styles['pair']}>
        <LightCard code={page.project.code} light={page.light} />
        <YearCard page={page} />
      </div>
      <CurveCard page={page} />
      {children.length > 0 && (
        <Card title="子项目" aside={`${children.length} 个，按子项目合计`}>
          <ProjectList caption="子项目" rows={children} links={projectLinks} hasArea={false} empty={null} />
        </Card>
      )}
      <MonthsCard months={page.months} month={page.month} />
      <div className={styles['pair']}>
        <ProjectFacts page={page} />
        <BondsCard bonds={page.bonds} />
      </div>
      <HistoryCard history={page.history} />
    </div>
  )
}
