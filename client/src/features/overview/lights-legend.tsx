import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { lightOrder } from '@pianqu/shared/lights/light-words.ts'
import { Light } from '../../parts/light.tsx'
import styles from './lights-legend.module.css'

/** What the shapes mean, and how many areas show each. */
export function LightsLegend({ areas }: { readonly areas: readonly AreaFigure[] }) {
  return (
    <ul className={styles['legend']} aria-label="各灯号片区数">
      {lightOrder.map((light) => {
        const count = areas.filter((area) => area.light === light).length
        return (
          count > 0 && (
            <li key={light}>
              <Light light={light} isBold={false} /> <strong>{count}</strong>
            </li>
          )
        )
      })}
    </ul>
  )
}
