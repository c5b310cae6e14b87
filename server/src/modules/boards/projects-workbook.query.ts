import type { Actor } from '@pianqu/shared/access/access.ts'
import type { getProjectsWorkbook } from '@pianqu/shared/boards/project.contract.ts'
import { projectColumns } from '@pianqu/shared/boards/project-list.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { lightNames } from '@pianqu/shared/lights/light.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import { projectStageNames } from '@pianqu/shared/projects/project-stage.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { aboutList, monthLine } from '../lists/about-list.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { projectPage, publishedProjects } from './list-projects.query.ts'

type Asked = QueryOf<typeof getProjectsWorkbook> & { readonly month: Month; readonly now: Date }

/** The projects of the list as a workbook, all pages of it. Throws period/not-published. */
export function projectsWorkbook(
  db: Database,
  actor: Actor,
  { month: asked, snapshot, columns: chosen, codes, now, ...query }: Asked,
) {
  const found = snapshot ? publishedProjects(db, actor, snapshot, query) : projectPage(db, actor, asked, query)
  const { month, provisional } = found
  const rows = namedRows(found.rows, codes, ({ code }) => code)
  const name = '项目列表'
  const about = aboutList({
    name,
    of: monthLine({ month, provisional, snapshot }),
    filters: [
      ['搜索', query.q],
      ['片区', query.area && (allAreas(db).find(({ code }) => code === query.area)?.name ?? query.area)],
      [
        '集群',
        query.cluster && (clusterStore.all(db).find(({ code }) => code === query.cluster)?.name ?? query.cluster),
      ],
      ['责任区县', query.district && (unitName(db, query.district) ?? query.district)],
      ['阶段', query.stage && projectStageNames[query.stage]],
      ['灯号', query.light && lightNames[query.light]],
      ['只含所选', codes === undefined ? undefined : `${rows.length} 个`],
    ],
    found: rows.length,
    actor,
    now,
  })
  return {
    ...listWorkbook({ name, about, columns: projectColumns, chosen, rows }),
    fileName: `${name}-${monthText(month)}.xlsx`,
  }
}
