import { type LightColour, lightWord } from '@pianqu/shared/lights/light-words.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { LightShape } from './light.tsx'
import styles from './light-strip.module.css'

interface LightStripProps {
  readonly lights: readonly { readonly month: Month; readonly light: LightColour | null }[]
}

/** The lights of the last months, oldest first, each named for those who cannot see it. */
export function LightStrip({ lights }: LightStripProps) {
  return (
    <ol className={styles['strip']} aria-label="历月灯号">
      {lights.map(({ month, light }) => (
        <li key={month} className={styles['cell']} title={`${monthText(month)} ${lightWord(light)}`}>
          <LightShape light={light} />
          <span className="visually-hidden">{`${monthText(month)} ${lightWord(light)}`}</span>
        </li>
      ))}
    </ol>
  )
}
