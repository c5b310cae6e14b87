import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { projectLinks } from '../../parts/project-links.tsx'
import { ProjectList } from '../../parts/project-list.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './areas.module.css'

interface AreaProjectsProps {
  readonly areaCode: string
  readonly projects: readonly ProjectRow[]
  readonly hidden: number
  readonly isProvisional: boolean
  readonly isUpdating: boolean
}

function emptyTitle(hidden: number, isProvisional: boolean): string {
  if (hidden === 0) return '还没有项目'
  return isProvisional ? '本月还没有发布' : '没有本区县的项目'
}

/** The projects this reader may open; that there are others is said. */
export function AreaProjects({ areaCode, projects, hidden, isProvisional, isUpdating }: AreaProjectsProps) {
  const all = <Link {...paths.projects({ area: areaCode })}>筛选和排序</Link>
  return (
    <Card
      title="项目"
      aside={
        <>
          {projects.length} 个 {all}
        </>
      }
      isUpdating={isUpdating}
    >
      <ProjectList
        caption="片区项目"
        rows={projects}
        links={projectLinks}
        hasArea={false}
        empty={<EmptyNotice title={emptyTitle(hidden, isProvisional)} />}
      />
      {hidden > 0 && (
        <Note className={styles['hidden']} role="note">
          另有{hidden}个项目{isProvisional ? '发布后才能逐个查看' : '属于其他区县'}，仅可见汇总。
        </Note>
      )}
    </Card>
  )
}
