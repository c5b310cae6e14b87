import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import type { Light } from '@pianqu/shared/lights/light.ts'
import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { LightShape } from '../../parts/light.tsx'
import { cellCorners, shortNames, type Tile, tileLayout } from './tile-layout.ts'
import styles from './tile-map.module.css'

interface TileMapProps {
  readonly areas: readonly AreaFigure[]
  /** Cells of another light are faint; they keep their places. */
  readonly light: Light | undefined
}

/** Lights on a schematic map of equal cells: small central areas would vanish on a true one. */
export function TileMap({ areas, light }: TileMapProps) {
  const { width, height, tiles } = tileLayout(areas.length)
  const names = shortNames(areas.map((area) => area.name))
  return (
    <figure>
      <figcaption className="visually-hidden">片区灯号示意图，每格一个片区，可进入该片区</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption of the figure names it, and every cell has its own title */}
      <svg className={styles['map']} viewBox={`0 0 ${width} ${height}`}>
        {areas.map((area, index) => {
          const tile = tiles[index]
          return (
            tile && (
              <AreaTile
                key={area.code}
                area={area}
                name={names[index] ?? area.name}
                tile={tile}
                isFaint={light !== undefined && area.light !== light}
              />
            )
          )
        })}
      </svg>
    </figure>
  )
}

interface AreaTileProps {
  readonly area: AreaFigure
  readonly name: string
  readonly tile: Tile
  readonly isFaint: boolean
}

function AreaTile({ area, name, tile, isFaint }: AreaTileProps) {
  const { x, y } = tile
  const isUnreported = area.light === 'grey' || area.light === 'pending'
  const spoken = `${area.name}，${lightWord(area.light)}${isUnreported ? '' : `，年度投资完成率 ${area.rateDisplay}`}`
  return (
    <Link
      {...paths.area(area.code)}
      className={styles['tile']}
      data-light={area.light ?? 'none'}
      data-faint={isFaint || undefined}
    >
      <title>{spoken}</title>
      <polygon points={cellCorners(tile)} className={styles['cell']} />
      <text x={x} y={y - 13} className={styles['name']}>
        {name}
      </text>
      <text x={x} y={y + 6} className={styles['rate']}>
        {area.light === 'pending' ? '待审' : area.rateDisplay}
      </text>
      <LightShape light={area.light} size={13} x={x - 6.5} y={y + 15} />
    </Link>
  )
}
