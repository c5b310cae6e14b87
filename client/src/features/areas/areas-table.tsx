import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { areaColumns, outsideList } from '@pianqu/shared/boards/area-columns.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { type Looks, screenColumns } from '../../parts/list/screen-columns.tsx'
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
