import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { lightOrder } from '@pianqu/shared/lights/light-words.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import styles from './lights-list.module.css'

/** Those that need care first; areas of one light keep their order. */
function byUrgency(areas: readonly AreaFigure[]): AreaFigure[] {
  const weight = ({ light }: AreaFigure) => (light ? lightOrder.indexOf(light) : lightOrder.length)
  return areas.toSorted((a, b) => weight(a) - weight(b))
}

/** The lights as a list, for narrow screens. */
export function LightsList({ areas }: { readonly areas: readonly AreaFigure[] }) {
  return (
    <ul className={styles['list']}>
      {byUrgency(areas).map(({ code, name, light, rateDisplay }) => (
        <li key={code}>
          <Link {...paths.area(code)} className={styles['row']}>
            <span className={styles['name']}>{name}</span>
            {light !== 'grey' && light !== 'pending' && <span>{rateDisplay}</span>}
            <Light light={light} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
