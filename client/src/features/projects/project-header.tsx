import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { projectStageNames } from '@pianqu/shared/projects/project.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { Icon } from '../../ui/icon.tsx'
import { milestoneText } from './milestone.ts'
import styles from './project-page.module.css'

interface ProjectHeaderProps {
  readonly page: ProjectPage
  readonly isUpdating: boolean
}

/** The finding about the project, where it belongs, and its next node. */
export function ProjectHeader({ page, isUpdating }: ProjectHeaderProps) {
  const { project, row, clusterName, headline, light, month } = page
  const milestone = milestoneText(project, month)
  return (
    <header className={styles['header']}>
      <p className={styles['trail']}>
        <Link {...paths.projects()} className={styles['back']}>
          <Icon name="previous" size={12} />
          项目
        </Link>
        <strong>{project.name}</strong>
        <span>{project.code}</span>
        <Light light={light.light} isManual={light.override !== null} />
        {isUpdating && <span role="status">更新中</span>}
      </p>
      <h1>
        <span className="visually-hidden">{project.name}：</span>
        {headline}
      </h1>
      <p className={styles['trail']}>
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
        {milestone && <strong className={styles['milestone']}>{milestone}</strong>}
      </p>
    </header>
  )
}
