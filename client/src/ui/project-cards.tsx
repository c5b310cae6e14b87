import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { projectStageNames } from '@pianqu/shared/projects/project.schema.ts'
import type { ProjectRow } from '@pianqu/shared/projects/project-row.schema.ts'
import { Light } from './light.tsx'
import { Num } from './num.tsx'
import { behindText } from './points-text.ts'
import type { ProjectLinks } from './project-columns.tsx'
import styles from './project-list.module.css'
import { ProjectRate } from './project-rate.tsx'

interface ProjectCardsProps {
  readonly rows: readonly ProjectRow[]
  readonly links: ProjectLinks
  readonly hasArea: boolean
}

/** Projects on a phone: one card each. */
export function ProjectCards({ rows, links, hasArea }: ProjectCardsProps) {
  return (
    <ul className={styles['cards']}>
      {rows.map((row) => (
        <li key={row.code} className={styles['card']}>
          <div className={styles['cardHead']}>
            {links.name(row)}
            {links.light(row, <Light light={row.light} />)}
          </div>
          <ProjectRate row={row} />
          <p className={styles['meta']}>
            计划{' '}
            <Num value={row.planYuan === null ? null : wanDigits(row.planYuan)} unit="万元" missing="没有年度计划" />
            {' · 完成 '}
            {links.progress(row, <Num value={row.ytdYuan === null ? null : wanDigits(row.ytdYuan)} unit="万元" />)}
            {row.behindPoints !== null && ` · ${behindText(row.behindPoints)}`}
          </p>
          <p className={styles['meta']}>{placeText(row, hasArea)}</p>
        </li>
      ))}
    </ul>
  )
}

function placeText({ areaName, districtName, stage, isPackage }: ProjectRow, hasArea: boolean): string {
  const parts = [
    hasArea ? (areaName ?? '片区外') : null,
    districtName,
    projectStageNames[stage],
    isPackage ? '打包项目' : null,
  ]
  return parts.filter(Boolean).join(' · ')
}
