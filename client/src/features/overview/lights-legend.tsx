import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { lightOrder, lightWord } from '@pianqu/shared/lights/light-words.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Light } from '../../parts/light.tsx'
import styles from './lights-legend.module.css'
import { overviewSearch } from './overview.search.ts'

/** What the shapes mean, and how many areas show each; one of them filters map, ranking and list together. */
export function LightsLegend({ areas }: { readonly areas: readonly AreaFigure[] }) {
  const [{ light: chosen }, change] = usePageSearch(overviewSearch)
  return (
    <ul className={styles['legend']} aria-label="各灯号片区数">
      {lightOrder.map((light) => {
        const count = areas.filter((area) => area.light === light).length
        const isChosen = chosen === light
        return (
          (count > 0 || isChosen) && (
            <li key={light}>
              <button
                type="button"
                className={styles['choice']}
                aria-pressed={isChosen}
                title={isChosen ? '显示全部片区' : `只看${lightWord(light)}的片区`}
                onClick={() => change({ light: isChosen ? undefined : light })}
              >
                <Light light={light} isBold={false} /> <strong>{count}</strong>
              </button>
            </li>
          )
        )
      })}
    </ul>
  )
}
