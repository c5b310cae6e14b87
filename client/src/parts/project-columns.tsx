import { noScheduleReason } from '@pianqu/shared/boards/no-schedule.ts'
import { projectColumns as listed } from '@pianqu/shared/boards/project-list.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { behindText } from '@pianqu/shared/lights/behind-text.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { Num } from '../ui/num.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { Words } from '../ui/words/words.tsx'
import { Light } from './light.tsx'
import type { ProjectLinks } from './list/project-ways.ts'
import { type Looks, screenColumns } from './list/screen-columns.tsx'
import { ProjectRate } from './project-rate.tsx'
import { ytdRestatedText } from './published-text.ts'
import { Restated } from './restated.tsx'

const looks = (links: ProjectLinks): Looks<ProjectRow> => ({
  name: { cell: (row) => <ProjectName row={row} links={links} /> },
  light: { cell: (row) => links.light(row, <Light light={row.light} />) },
  area: {
    cell: ({ areaName }) => (
      <Words min={84} max={180}>
        {areaName ?? '片区外'}
      </Words>
    ),
  },
  ytd: {
    cell: (row) => (
      <>
        {links.progress(
          row,
          <Num value={row.ytdYuan === null ? null : wanDigits(row.ytdYuan)} missing={row.missing ?? '未报'} />,
        )}
        <Restated text={ytdRestatedText(row.published, row.ytdYuan)} />
      </>
    ),
  },
  plan: {
    cell: (row) =>
      links.plan(row, <Num value={row.planYuan === null ? null : wanDigits(row.planYuan)} missing="没有年度计划" />),
  },
  rate: { width: '180px', cell: (row) => <ProjectRate row={row} links={links} /> },
  behind: {
    cell: (row) =>
      row.behindDisplay === null ? (
        <Num value={null} missing={noScheduleReason(row)} />
      ) : (
        links.against(row, behindText(row.behindDisplay), <Num value={behindText(row.behindDisplay)} />)
      ),
  },
})

/** One row for each project: light, plan, done, where it stands against its schedule. */
export const projectColumns = (
  links: ProjectLinks,
  hasArea: boolean,
  chosen: string | undefined,
): Column<ProjectRow>[] =>
  screenColumns(
    listed.filter(({ key }) => hasArea || key !== 'area'),
    chosen,
    looks(links),
  )

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
