import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import type { Light } from '@pianqu/shared/lights/light.ts'
import type { Operator } from '@pianqu/shared/number/ratio.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { Card } from '../../ui/card.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Num } from '../../ui/num.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './area-indicators.module.css'

type Indicator = AreaPage['indicators'][number]

/** Indicators whose source the area can be asked for. */
const figures: Readonly<Record<string, SourceFigure>> = {
  'bond-share': 'area-bonds',
  'rail-800m': 'area-rail',
  'investment-rate': 'area-progress',
}

const signs: Record<Operator, string> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

/** `≥50%`; a schedule as target may have a decimal. */
export function targetWords({ operator, target }: Pick<Indicator, 'operator' | 'target'>): string {
  return `${signs[operator]}${Number((target * 100).toFixed(2))}%`
}

const verdicts = { true: '达标', false: '未达标', null: '不作判断' } as const

interface AreaIndicatorsProps {
  readonly code: string
  readonly indicators: readonly Indicator[]
  readonly light: Light | null
}

/** A green light beside a missed target is no contradiction, and is told before it is asked about. */
const bothTrue = '灯号看与序时差多少，差得不多仍是正常；达标看是否到了目标。所以灯号正常也可能未达标。'

/** The policy's indicators as this area reads. */
export function AreaIndicators({ code, indicators, light }: AreaIndicatorsProps) {
  const isOdd = light === 'green' && indicators.some(({ met }) => met === false)
  return (
    <Card title="指标">
      {isOdd && <Note>{bothTrue}</Note>}
      <ul className={styles['list']}>
        {indicators.map((indicator) => (
          <Stack as="li" gap={2} key={indicator.code}>
            <span className={styles['name']}>{indicator.name}</span>
            <Reading code={code} indicator={indicator} />
            <Bullet share={indicator.value} tick={indicator.target} />
            <Note as="span" kind="fine">
              目标 {targetWords(indicator)} · {verdicts[`${indicator.met}`]}
            </Note>
            <Note as="span" kind="fine">
              {indicator.basis}
            </Note>
          </Stack>
        ))}
      </ul>
    </Card>
  )
}

interface ReadingProps {
  readonly code: string
  readonly indicator: Indicator
}

function Reading({ code, indicator }: ReadingProps) {
  const figure = figures[indicator.code]
  const shown = (
    <span className={styles['value']}>
      <Num value={indicator.value === null ? null : indicator.display} missing="没有数据" />
    </span>
  )
  if (!figure) return shown
  return (
    <FigureLink
      figure={figure}
      code={code}
      shown={indicator.value === null ? null : indicator.display}
      label={indicator.name}
    >
      {shown}
    </FigureLink>
  )
}
