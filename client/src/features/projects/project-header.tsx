import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { projectStageNames } from '@pianqu/shared/projects/project-stage.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Note } from '../../ui/words/note.tsx'
import { milestoneText } from './milestone.ts'
import styles from './project-page.module.css'

interface ProjectHeaderProps {
  readonly page: ProjectPage
  readonly isUpdating: boolean
}

/** The finding about the project, where it belongs, and its next node. */
export function ProjectHeader({ page, isUpdating }: ProjectHeaderProps) {
  const { project, row, clusterName, headline, details, light, month } = page
  const milestone = milestoneText(project, month)
  return (
    <PageHeader
      title={headline}
      subject={{
        back: <BackLink {...paths.projects()}>项目</BackLink>,
        name: project.name,
        marks: (
          <>
            <span>{project.code}</span>
            <Light light={light.light} isManual={light.override !== null} />
          </>
        ),
        isUpdating,
      }}
    >
      {details && <Note>{details}</Note>}
      <Row as="p" gap={[4, 12]} className={styles['place']}>
        <span>
          {row.areaCode && row.areaName ? <Link {...paths.area(row.areaCode)}>{row.areaName}</Link> : '片区外项目'}
          {row.areaCode && project.clusterCode && clusterName && (
            <>
              {' › '}
              <Link {...paths.projects({ area: row.areaCode, cluster: project.clusterCode })}>{clusterName}</Link>
            </>
          )}
        </span>
        <span>{projectStageNames[project.stage]}</span>
        {milestone && <strong>{milestone}</strong>}
      </Row>
    </PageHeader>
  )
}
