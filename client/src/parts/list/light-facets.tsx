import type { LightCounts } from '@pianqu/shared/lights/light.schema.ts'
import type { Light as LightName } from '@pianqu/shared/lights/light.ts'
import { lightOrder } from '@pianqu/shared/lights/light-words.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Light } from '../light.tsx'
import styles from './list.module.css'

interface LightFacetsProps {
  readonly counts: LightCounts
  readonly light: LightName | undefined
  readonly onLight: (light: LightName | undefined) => void
}

/** One button for each light that there is among what the other filters leave, with how many show it. */
export function LightFacets({ counts, light, onLight }: LightFacetsProps) {
  const offered = lightOrder.filter((each) => counts[each] > 0 || each === light)
  return (
    <Row gap={[6, 8]} role="group" aria-label="按灯号筛选" data-print="hide">
      <Button aria-pressed={light === undefined} className={styles['facet'] ?? ''} onClick={() => onLight(undefined)}>
        各种灯号
      </Button>
      {offered.map((each) => (
        <Button
          key={each}
          aria-pressed={light === each}
          className={styles['facet'] ?? ''}
          onClick={() => onLight(light === each ? undefined : each)}
        >
          <Light light={each} /> {counts[each]}
        </Button>
      ))}
    </Row>
  )
}
