import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { useIsPhone } from '../ui/media.ts'
import { DataTable, type Ticks } from '../ui/table/data-table.tsx'
import type { ProjectLinks } from './list/project-ways.ts'
import { ProjectCards } from './project-cards.tsx'
import { projectColumns } from './project-columns.tsx'

interface ProjectListProps {
  readonly caption: string
  readonly rows: readonly ProjectRow[]
  readonly links: ProjectLinks
  /** Left out where all projects are of one area. */
  readonly hasArea?: boolean
  /** Which columns, as an address has them; left out, the usual ones. */
  readonly columns?: string | undefined
  readonly ticks?: Ticks | undefined
  readonly sort?: string | undefined
  readonly onSort?: (sort: string) => void
  readonly empty: React.ReactNode
  readonly isUpdating?: boolean
}

/** Projects with their figures: a table at a desk, cards on a phone. */
export function ProjectList({
  caption,
  rows,
  links,
  hasArea = true,
  columns,
  empty,
  isUpdating = false,
  ...order
}: ProjectListProps) {
  const isPhone = useIsPhone()
  if (rows.length === 0) return empty
  if (isPhone) return <ProjectCards rows={rows} links={links} hasArea={hasArea} />
  return (
    <DataTable
      caption={`${caption}，蓝色刻度为序时进度`}
      columns={projectColumns(links, hasArea, columns)}
      rows={rows}
      rowKey="code"
      empty={empty}
      isUpdating={isUpdating}
      {...order}
    />
  )
}
