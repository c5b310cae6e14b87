import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { OpenBlockers } from '../../parts/blockers/open-blockers.tsx'
import { projectLinks } from '../../parts/project-links.tsx'
import { ProjectList } from '../../parts/project-list.tsx'
import { useSession } from '../../session/actor.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { BondsCard } from './bonds-card.tsx'
import { CurveCard } from './curve-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LightCard } from './light-card.tsx'
import { MembershipsCard } from './memberships-card.tsx'
import { MonthsCard } from './months-card.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHeader } from './project-header.tsx'
import styles from './project-page.module.css'
import { YearCard } from './year-card.tsx'

interface ProjectContentProps {
  readonly page: ProjectPage
  readonly isUpdating: boolean
}

/** One project from its finding down to what has happened to it; a package shows its parts in place of its own months. */
export function ProjectContent({ page, isUpdating }: ProjectContentProps) {
  const { light, project, row, children, bonds, history } = page
  const { actor } = useSession()
  const isPackage = row.isPackage || children.length > 0
  return (
    <Stack gap={16} aria-busy={isUpdating || undefined}>
      <ProjectHeader page={page} isUpdating={isUpdating} />
      <Columns>
        <LightCard code={project.code} light={light} />
        {isPackage ? <ProjectFacts page={page} /> : <YearCard page={page} />}
      </Columns>
      <OpenBlockers
        place={{ kind: 'project', code: project.code, name: project.name }}
        mayRaise={actor.role !== 'district' || actor.unitCode === row.districtCode}
      />
      {isPackage ? <PartsCard parts={children} /> : <OwnMonths page={page} />}
      <Columns>
        {!isPackage && <ProjectFacts page={page} />}
        <BondsCard bonds={bonds} />
      </Columns>
      <MembershipsCard code={project.code} />
      <HistoryCard history={history} />
    </Stack>
  )
}

function OwnMonths({ page }: { readonly page: ProjectPage }) {
  return (
    <>
      <CurveCard page={page} />
      <MonthsCard project={page.project} months={page.months} month={page.month} />
    </>
  )
}

function PartsCard({ parts }: { readonly parts: ProjectPage['children'] }) {
  return (
    <Card title="子项目" aside={`${parts.length} 个`}>
      <p className={styles['standing']}>打包项目的投资由各子项目分别填报和合计，本项目不重复计算。</p>
      <ProjectList
        caption="子项目"
        rows={parts}
        links={projectLinks}
        hasArea={false}
        empty={<EmptyNotice title="没有当前账号可以查看的子项目" />}
      />
    </Card>
  )
}
