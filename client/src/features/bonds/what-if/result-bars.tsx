import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { yearEnd } from '@pianqu/shared/bonds/year-curve.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Money } from '../../../ui/money.tsx'
import { shareText } from '../bond-words.ts'
import type { NamedSide } from './compare-rows.ts'
import styles from './what-if.module.css'

interface ResultBarsProps {
  readonly sides: readonly NamedSide[]
  readonly target: BondYear['target']
}

/** Where each side stands and where its year ends, with both answers to what is missing. */
export function ResultBars({ sides, target }: ResultBarsProps) {
  return (
    <Stack as="ul" gap={8} aria-label={`占比与目标${target.text}`}>
      {sides.map(({ name, side, isScenario }) => {
        const { share } = side
        const end = yearEnd(side)
        return (
          <li key={name} className={styles['result']}>
            <strong className={styles['name']}>{isScenario ? `${name}（测算）` : name}</strong>
            <Bar share={share.value} target={target.value} isScenario={isScenario} />
            <span className={styles['value']}>{shareText(share)}</span>
            <Bar share={end?.value ?? null} target={target.value} isScenario />
            <span className={styles['value']}>年底 {end?.display ?? '—'}</span>
            <span className={styles['gap']}>
              调剂差 <Money yuan={share.gapShiftYuan} missing={share.missing ?? '没有数据'} />
            </span>
            <span className={styles['gap']}>
              新增差 <Money yuan={share.gapAddYuan} missing={share.missing ?? '单靠新增无法补足'} />
            </span>
          </li>
        )
      })}
    </Stack>
  )
}

interface BarProps {
  readonly share: number | null
  readonly target: number
  readonly isScenario: boolean
}

/** The whole of the track is all of the money. */
function Bar({ share, target, isScenario }: BarProps) {
  const width = `${Math.min(100, (share ?? 0) * 100).toFixed(2)}%`
  return (
    <span className={styles['track']} aria-hidden="true">
      {share !== null && <span className={isScenario ? styles['hatched'] : styles['solid']} style={{ width }} />}
      <span className={styles['tick']} style={{ left: `${(target * 100).toFixed(2)}%` }} />
    </span>
  )
}
