import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { projectStageNames } from '@pianqu/shared/projects/project.schema.ts'
import { Num } from '../ui/num.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { behindText } from '../ui/text/points-text.ts'
import { Words } from '../ui/words/words.tsx'
import { Light } from './light.tsx'
import { noScheduleReason } from './no-schedule.ts'
import { ProjectRate } from './project-rate.tsx'
import { ytdRestatedText } from './published-text.ts'
import { Restated } from './restated.tsx'

/** Where a project's name, light and figure lead; addresses are not this layer's to know. */
export interface ProjectLinks {
  readonly name: (row: ProjectRow) => React.ReactNode
  readonly light: (row: ProjectRow, shown: React.ReactNode) => React.ReactNode
  readonly progress: (row: ProjectRow, shown: React.ReactNode) => React.ReactNode
}

/** One row for each project: light, plan, done, where it stands against its schedule. */
export function projectColumns(links: ProjectLinks, hasArea: boolean): Column<ProjectRow>[] {
  const area: Column<ProjectRow> = {
    key: 'area',
    header: '片区',
    cell: ({ areaName }) => (
      <Words min={84} max={180}>
        {areaName ?? '片区外'}
      </Words>
    ),
  }
  return [
    { key: 'name', header: '项目', sortField: 'name', cell: (row) => <ProjectName row={row} links={links} /> },
    { key: 'light', header: '灯号', cell: (row) => links.light(row, <Light light={row.light} />) },
    ...(hasArea ? [area] : []),
    { key: 'district', header: '责任区县', cell: ({ districtName }) => districtName },
    { key: 'stage', header: '阶段', cell: ({ stage }) => projectStageNames[stage] },
    {
      key: 'plan',
      header: '年度计划(万元)',
      align: 'end',
      sortField: 'planYuan',
      cell: ({ planYuan }) => <Num value={planYuan === null ? null : wanDigits(planYuan)} missing="没有年度计划" />,
    },
    {
      key: 'ytd',
      header: '本年完成(万元)',
      align: 'end',
      sortField: 'ytdYuan',
      cell: (row) => (
        <>
          {links.progress(row, <Num value={row.ytdYuan === null ? null : wanDigits(row.ytdYuan)} />)}
          <Restated text={ytdRestatedText(row.published, row.ytdYuan)} />
        </>
      ),
    },
    { key: 'rate', header: '完成率与序时', width: '180px', cell: (row) => <ProjectRate row={row} /> },
    {
      key: 'behind',
      header: '与序时比',
      align: 'end',
      sortField: 'behindPoints',
      cell: (row) =>
        row.behindDisplay === null ? (
          <Num value={null} missing={noScheduleReason(row)} />
        ) : (
          behindText(row.behindDisplay)
        ),
    },
  ]
}

interface NameProps {
  readonly row: ProjectRow
  readonly links: ProjectLinks
}

function ProjectName({ row, links }: NameProps) {
  return (
    <Words min={200} max={320} below={`${row.code}${row.isPackage ? ' · 打包项目，按子项目计' : ''}`}>
      {links.name(row)}
    </Words>
  )
}
