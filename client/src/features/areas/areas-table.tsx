import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { yiText } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { WatchMark } from '../../parts/watch-mark.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { behindText } from '../../ui/text/points-text.ts'
import { Words } from '../../ui/words/words.tsx'
import { behindDisplayOf } from './area-list.ts'
import { AreaRate } from './area-rate.tsx'
import styles from './areas.module.css'

const outside = '当月不在片区名单内'

const columns: readonly Column<AreaRow>[] = [
  {
    key: 'name',
    header: '片区',
    sortField: 'name',
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
  { key: 'category', header: '类别', cell: ({ category }) => areaCategoryNames[category] },
  {
    key: 'light',
    header: '灯号',
    sortField: 'light',
    cell: ({ figure }) => (figure ? <Light light={figure.light} /> : <Num value={null} missing={outside} />),
  },
  { key: 'rate', header: '年度完成率与序时', sortField: 'rate', cell: (row) => <AreaRate row={row} /> },
  {
    key: 'behind',
    header: '与序时比',
    align: 'end',
    sortField: 'behind',
    cell: (row) => {
      const behind = behindDisplayOf(row)
      if (behind !== null) return behindText(behind)
      return <Num value={null} missing={row.figure ? (row.figure.missing ?? '没有序时可比') : outside} />
    },
  },
  {
    key: 'plan',
    header: '年度计划(亿元)',
    align: 'end',
    cell: ({ figure }) => (
      <Num
        value={figure?.planYuan ? yiText(figure.planYuan) : null}
        missing={figure ? (figure.missing ?? '没有年度计划') : outside}
      />
    ),
  },
  {
    key: 'reported',
    header: '已审',
    align: 'end',
    sortField: 'reported',
    cell: ({ figure }) => <Num value={figure && `${figure.accepted}/${figure.owed}`} missing={outside} />,
  },
  { key: 'projects', header: '项目', align: 'end', sortField: 'projects', cell: ({ projectCount }) => projectCount },
  {
    key: 'districts',
    header: '责任区县',
    cell: ({ districts }) => (
      <Words min={96} max={220}>
        {districts.map(({ name }) => name).join('、')}
      </Words>
    ),
  },
  {
    key: 'lead',
    header: '牵头部门',
    cell: ({ leadUnitName }) => (
      <Words min={96} max={220}>
        {leadUnitName}
      </Words>
    ),
  },
]

interface AreasTableProps {
  readonly rows: readonly AreaRow[]
  readonly sort: string | undefined
  readonly onSort: (sort: string) => void
  readonly empty: React.ReactNode
  readonly isUpdating: boolean
}

/** One row for each area. */
export function AreasTable(props: AreasTableProps) {
  return <DataTable caption="片区列表，蓝色刻度为序时进度" columns={columns} rowKey="code" {...props} />
}
