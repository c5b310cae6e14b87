import type { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { projectColumns } from '@pianqu/shared/boards/project-list.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import type { FigureView } from '../../navigation/search.ts'
import { LightFacets } from '../../parts/list/light-facets.tsx'
import styles from '../../parts/list/list.module.css'
import { pageSizes } from '../../parts/list/list-search.ts'
import { ListTools } from '../../parts/list/list-tools.tsx'
import { copyColumnsOf } from '../../parts/list/screen-columns.tsx'
import { useChosen } from '../../parts/list/use-chosen.ts'
import { projectLinks } from '../../parts/project-links.tsx'
import { ProjectList } from '../../parts/project-list.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { Pagination } from '../../ui/table/pagination.tsx'
import { Note } from '../../ui/words/note.tsx'
import { MoveSeveralDialog } from './move-several-dialog.tsx'
import { NoProjects } from './no-projects.tsx'
import { projectsWorkbook } from './projects.queries.ts'
import type { ProjectsSearch } from './projects.search.ts'

type Found = ReplyOf<typeof listProjects>

interface ProjectResultsProps extends Found {
  readonly search: ProjectsSearch
  readonly view: FigureView
  readonly change: (patch: Partial<ProjectsSearch>) => void
  readonly isUpdating: boolean
}

/** What was found: how many of each light, the rows, and what can be done with them. */
export function ProjectResults({ rows, total, month, lights, search, view, change, isUpdating }: ProjectResultsProps) {
  const chosen = useChosen(rows.map(({ code }) => code))
  const isPhone = useIsPhone()
  return (
    <>
      {lights && <LightFacets counts={lights} light={search.light} onLight={(light) => change({ light, page: 1 })} />}
      <Row justify="between" gap={[8, 12]}>
        <Note role="status">
          {monthText(month)} · {isUpdating ? '正在查找' : `找到 ${total} 个项目`} · 蓝色刻度为序时
        </Note>
        <ListTools
          list="projects"
          columns={projectColumns}
          chosen={search.columns}
          onColumns={(columns) => change({ columns })}
          workbook={projectsWorkbook(search, view)}
          copy={{ columns: copyColumnsOf(projectColumns, search.columns), rows }}
        />
      </Row>
      {chosen.chosen.length > 0 && (
        <ChosenProjects
          codes={chosen.chosen}
          workbook={projectsWorkbook(search, view, chosen.chosen)}
          onClear={chosen.clear}
        />
      )}
      <ProjectList
        caption="项目列表"
        rows={rows}
        links={projectLinks}
        columns={search.columns}
        ticks={isPhone ? undefined : chosen}
        sort={search.sort}
        onSort={(sort) => change({ sort, page: 1 })}
        empty={<NoProjects search={search} total={total} change={change} />}
        isUpdating={isUpdating}
      />
      {total > 0 && (
        <Pagination
          page={search.page}
          pageSize={search.size}
          total={total}
          onPage={(page) => change({ page })}
          sizes={pageSizes}
          onSize={(size) => change({ size, page: 1 })}
        />
      )}
    </>
  )
}

interface ChosenProjectsProps {
  readonly codes: readonly string[]
  readonly workbook: string
  readonly onClear: () => void
}

/** What can be done with the projects that were ticked. */
function ChosenProjects({ codes, workbook, onClear }: ChosenProjectsProps) {
  const mayMove = useMay()('registry:import')
  const [isMoving, setIsMoving] = useState(false)
  return (
    <Row gap={8} className={styles['chosen']} role="group" aria-label="所选项目" data-print="hide">
      <strong>已选 {codes.length} 个项目</strong>
      <a href={workbook} download className={buttonClass()}>
        导出所选
      </a>
      {mayMove && <Button onClick={() => setIsMoving(true)}>调整集群</Button>}
      <Button variant="quiet" onClick={onClear}>
        取消选择
      </Button>
      {isMoving && <MoveSeveralDialog codes={codes} onClose={() => setIsMoving(false)} onMoved={onClear} />}
    </Row>
  )
}
