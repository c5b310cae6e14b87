import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { projectStageNames } from '@pianqu/shared/projects/project.schema.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Num } from '../ui/num.tsx'
import { behindText } from '../ui/text/points-text.ts'
import { Light } from './light.tsx'
import type { ProjectLinks } from './project-columns.tsx'
import styles from './project-list.module.css'
import { ProjectRate } from './project-rate.tsx'
import { ytdRestatedText } from './published-text.ts'
import { Restated } from './restated.tsx'

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
            <Dotted parts={[<Plan key="plan" row={row} />, <Done key="done" row={row} links={links} />, behind(row)]} />
          </p>
          <p className={styles['meta']}>
            <Dotted parts={placeParts(row, hasArea)} />
          </p>
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  readonly row: ProjectRow
}

function Plan({ row: { planYuan } }: RowProps) {
  return (
    <>
      计划 <Num value={planYuan === null ? null : wanDigits(planYuan)} unit="万元" missing="没有年度计划" />
    </>
  )
}

function Done({ row, links }: RowProps & Pick<ProjectCardsProps, 'links'>) {
  return (
    <>
      完成 {links.progress(row, <Num value={row.ytdYuan === null ? null : wanDigits(row.ytdYuan)} unit="万元" />)}
      <Restated text={ytdRestatedText(row.published, row.ytdYuan)} />
    </>
  )
}

const behind = ({ behindPoints }: ProjectRow) => behindPoints !== null && behindText(behindPoints)

const placeParts = ({ areaName, districtName, stage, isPackage }: ProjectRow, hasArea: boolean) => [
  hasArea && (areaName ?? '片区外'),
  districtName,
  projectStageNames[stage],
  isPackage && '打包项目',
]
