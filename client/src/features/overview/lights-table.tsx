import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { againstSchedule } from '@pianqu/shared/lights/behind-text.ts'
import { countsText } from '@pianqu/shared/lights/light-words.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { Num } from '../../ui/num.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'

const columns: readonly Column<AreaFigure>[] = [
  { key: 'name', header: '片区', cell: ({ code, name }) => <Link {...paths.area(code)}>{name}</Link> },
  { key: 'light', header: '灯号', cell: ({ light }) => <Light light={light} /> },
  { key: 'rate', header: '年度完成率', align: 'end', cell: (area) => <Rate area={area} /> },
  { key: 'behind', header: '较序时', align: 'end', cell: (area) => <Behind area={area} /> },
  {
    key: 'counts',
    header: '项目灯号',
    cell: ({ code, counts }) => <Link {...paths.projects({ area: code })}>{countsText(counts)}</Link>,
  },
]

function Rate({ area: { code, name, light, rateDisplay } }: { readonly area: AreaFigure }) {
  if (light === 'grey' || light === 'pending') return <Num value={null} missing={rateDisplay} />
  return (
    <FigureLink figure="area-progress" code={code} shown={rateDisplay} label={name}>
      <Num value={rateDisplay} />
    </FigureLink>
  )
}

function Behind({ area: { code, name, behindDisplay, missing } }: { readonly area: AreaFigure }) {
  if (behindDisplay === null) return <Num value={null} missing={missing ?? '无序时可比'} />
  const shown = againstSchedule(behindDisplay)
  return (
    <FigureLink figure="area-progress" code={code} shown={shown} label={`${name}较序时`}>
      <Num value={shown} />
    </FigureLink>
  )
}

/** The same lights as the map, to read, sort out and print. */
export function LightsTable({ areas }: { readonly areas: readonly AreaFigure[] }) {
  return <DataTable caption="各片区灯号" columns={columns} rows={areas} rowKey="code" isDense />
}
