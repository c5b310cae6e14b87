import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { areaColumns, outsideList } from '@pianqu/shared/boards/area-columns.ts'
import { cellText, isFigure } from '@pianqu/shared/lists/list-column.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { type Looks, PlainCell, screenColumns } from '../../parts/list/screen-columns.tsx'
import { WatchMark } from '../../parts/watch-mark.tsx'
import { Num } from '../../ui/num.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { AreaRate } from './area-rate.tsx'
import styles from './areas.module.css'

const looks: Looks<AreaRow> = {
  name: {
    cell: ({ code, name, watchedSince }) => (
      <>
        <Link {...paths.area(code)} className={styles['name']}>
          {name}
        </Link>
        {watchedSince && ' '}
        <WatchMark since={watchedSince} />
      </>
    ),
  },
  light: {
    cell: ({ figure }) => (figure ? <Light light={figure.light} /> : <Num value={null} missing={outsideList} />),
  },
  rate: { cell: (row) => <AreaRate row={row} /> },
  behind: { cell: (row) => <AreaFigureCell row={row} column="behind" /> },
  plan: { cell: (row) => <AreaFigureCell row={row} column="plan" /> },
  ytd: { cell: (row) => <AreaFigureCell row={row} column="ytd" /> },
  reported: { cell: (row) => <AreaProjectsCell row={row} column="reported" /> },
  projects: { cell: (row) => <AreaProjectsCell row={row} column="projects" /> },
  districts: {
    cell: ({ districts }) => (
      <Words min={96} max={220}>
        {districts.map(({ name }) => name).join('、')}
      </Words>
    ),
  },
  lead: {
    cell: ({ leadUnitName }) => (
      <Words min={96} max={220}>
        {leadUnitName}
      </Words>
    ),
  },
}

interface CellProps {
  readonly row: AreaRow
  readonly column: string
}

const cellOf = ({ row, column }: CellProps) => areaColumns.find(({ key }) => key === column)?.cell(row) ?? ''

/** A figure of the area's year: it opens what it is made of, in its very characters. */
function AreaFigureCell(props: CellProps) {
  const cell = cellOf(props)
  if (typeof cell === 'string' || !isFigure(cell)) return <PlainCell cell={cell} />
  return (
    <FigureLink figure="area-progress" code={props.row.code} shown={cellText(cell)} label={props.row.name}>
      <PlainCell cell={cell} />
    </FigureLink>
  )
}

/** A count of the area's projects: it opens their list. */
function AreaProjectsCell(props: CellProps) {
  const cell = cellOf(props)
  if (typeof cell !== 'string' && !isFigure(cell)) return <PlainCell cell={cell} />
  return (
    <Link {...paths.projects({ area: props.row.code })}>
      <PlainCell cell={cell} />
      <span className="visually-hidden">，{props.row.name}的项目</span>
    </Link>
  )
}

interface AreasTableProps {
  readonly rows: readonly AreaRow[]
  readonly chosen: string | undefined
  readonly sort: string | undefined
  readonly onSort: (sort: string) => void
  readonly empty: React.ReactNode
  readonly isUpdating: boolean
}

/** One row for each area. */
export function AreasTable({ chosen, ...props }: AreasTableProps) {
  return (
    <DataTable
      caption="片区列表，蓝色刻度为序时进度"
      columns={screenColumns(areaColumns, chosen, looks)}
      rowKey="code"
      {...props}
    />
  )
}
