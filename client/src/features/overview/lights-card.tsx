import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { LightsLegend } from './lights-legend.tsx'
import { LightsList } from './lights-list.tsx'
import { LightsTable } from './lights-table.tsx'
import { overviewSearch } from './overview.search.ts'
import { TileMap } from './tile-map.tsx'

interface LightsCardProps {
  readonly areas: readonly AreaFigure[]
  readonly isPhone: boolean
}

/** All areas and their lights: a schematic map, the same as a table, or a list on a phone. */
export function LightsCard({ areas, isPhone }: LightsCardProps) {
  const [{ lights, light }, change] = usePageSearch(overviewSearch)
  const isMap = lights === 'map'
  const shown = light === undefined ? areas : areas.filter((area) => area.light === light)
  if (areas.length === 0) {
    return (
      <Card title="片区灯号">
        <EmptyNotice title="名录里还没有片区">由市级专班导入片区名录后，这里显示每个片区的灯号。</EmptyNotice>
      </Card>
    )
  }
  const toggle = (
    <>
      {isMap && <span>区块示意图，不表示面积</span>}
      <Button variant="quiet" data-print="hide" onClick={() => change({ lights: isMap ? 'table' : 'map' })}>
        {isMap ? '表格视图' : '示意图'}
      </Button>
    </>
  )
  return (
    <Card title="片区灯号" aside={isPhone ? `${areas.length} 个片区` : toggle}>
      <LightsLegend areas={areas} />
      {isPhone ? (
        <LightsList areas={shown} />
      ) : isMap ? (
        <TileMap areas={areas} light={light} />
      ) : (
        <LightsTable areas={shown} />
      )}
    </Card>
  )
}
