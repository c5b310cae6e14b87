import { againstSchedule } from '@pianqu/shared/lights/behind-text.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { Money } from '../../ui/money.tsx'
import { Num } from '../../ui/num.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { type AreaChange, type FigureChange, standingOf } from './figure-change.ts'
import { OldNew } from './old-new.tsx'

/** The view that a name leads to: as the second of the two tells it, or the first where the second knows nothing. */
export type ViewOf = (row: FigureChange) => { readonly month: string; readonly snapshot: string | undefined }

type Figure = NonNullable<FigureChange['from']>

const absent = <Num value={null} missing="不在名单内" />

/** A figure before and after, however it is written. */
function sides<Of extends Figure>(
  { from, to }: { readonly from: Of | null; readonly to: Of | null },
  plain: (figure: Of) => unknown,
  shown: (figure: Of) => React.ReactNode,
) {
  return (
    <OldNew
      isSame={from !== null && to !== null && plain(from) === plain(to)}
      from={from ? shown(from) : absent}
      to={to ? shown(to) : absent}
    />
  )
}

function Name({ row, kind, view }: { row: FigureChange; kind: 'area' | 'project'; view: ViewOf }) {
  const standing = standingOf(row)
  return (
    <Words below={standing ? `${row.code} · ${standing}` : row.code}>
      <Link {...paths[kind](row.code, view(row))}>{row.name}</Link>
    </Words>
  )
}

/** Name, year to date, distance to the schedule and light, each before and after. */
export function changeColumns(kind: 'area' | 'project', view: ViewOf): Column<FigureChange>[] {
  return [
    {
      key: 'name',
      header: kind === 'area' ? '片区' : '项目',
      cell: (row) => <Name row={row} kind={kind} view={view} />,
    },
    {
      key: 'ytd',
      header: '累计完成',
      align: 'end',
      cell: (row) =>
        sides<Figure>(
          row,
          ({ ytdYuan }) => ytdYuan,
          ({ ytdYuan }) => <Money yuan={ytdYuan} />,
        ),
    },
    {
      key: 'behind',
      header: '较序时(百分点)',
      align: 'end',
      cell: (row) =>
        sides<Figure>(
          row,
          ({ behindDisplay }) => behindDisplay,
          ({ behindDisplay }) => <Num value={againstSchedule(behindDisplay)} missing="没有计划或未报" />,
        ),
    },
    {
      key: 'light',
      header: '灯号',
      cell: (row) =>
        sides<Figure>(
          row,
          ({ light }) => light,
          ({ light }) => <Light light={light} isBold={false} />,
        ),
    },
  ]
}

/** The place in the ranking before and after, which only areas have. */
export const placeColumn: Column<AreaChange> = {
  key: 'place',
  header: '位次',
  align: 'end',
  cell: (row) =>
    sides(
      row,
      ({ place }) => place,
      ({ place }) => <Num value={place === null ? null : `第${place}`} missing="未参加排名" />,
    ),
}
