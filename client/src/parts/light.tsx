import { type LightColour, lightWord } from '@pianqu/shared/lights/light-words.ts'
import styles from './light.module.css'

const shapes: Record<LightColour | 'none', React.ReactNode> = {
  green: <circle cx="8" cy="8" r="5.5" className={styles['green']} />,
  yellow: <path d="M8 2.2L14.2 13H1.8z" strokeLinejoin="round" className={styles['yellow']} />,
  red: <rect x="3" y="3" width="10" height="10" className={styles['red']} />,
  grey: <circle cx="8" cy="8" r="5.2" strokeDasharray="2.6 2" className={styles['grey']} />,
  exempt: (
    <>
      <circle cx="8" cy="8" r="7" className={styles['exempt']} />
      <text x="8" y="11.3" textAnchor="middle" className={styles['exemptWord']}>
        免
      </text>
    </>
  ),
  pending: (
    <>
      <circle cx="8" cy="8" r="5.2" className={styles['pending']} />
      <path d="M8 8V2.8A5.2 5.2 0 0 1 13.2 8z" className={styles['pendingPart']} />
    </>
  ),
  none: <circle cx="8" cy="8" r="1.6" className={styles['absent']} />,
}

interface ShapeProps {
  readonly light: LightColour | null
  readonly size?: number
  /** Where it stands inside another drawing. */
  readonly x?: number
  readonly y?: number
}

/** The shape alone, for places where the word stands beside it. */
export function LightShape({ light, size = 12, x, y }: ShapeProps) {
  return (
    <svg aria-hidden="true" className={styles['shape']} x={x} y={y} width={size} height={size} viewBox="0 0 16 16">
      {shapes[light ?? 'none']}
    </svg>
  )
}

interface LightProps {
  readonly light: LightColour | null
  /** A person overrode the rule: shown as 人工. */
  readonly isManual?: boolean
  readonly isBold?: boolean
}

/** A light: shape, word and colour together. */
export function Light({ light, isManual = false, isBold = true }: LightProps) {
  return (
    <span className={`${styles['light']} ${isBold ? styles['bold'] : ''}`} data-light={light ?? 'none'}>
      <LightShape light={light} />
      {lightWord(light)}
      {isManual && <small className={styles['manual']}>人工</small>}
    </span>
  )
}
