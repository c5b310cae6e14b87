import type { Race, RaceStanding } from '@pianqu/shared/rankings/race.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { FigureLink } from '../../navigation/figure-link.tsx'
import { Num } from '../../ui/num.tsx'
import { racedFigure } from './race-words.ts'

interface RacedValueProps {
  readonly race: Pick<Race, 'indicator' | 'memberKind'>
  readonly standing: RaceStanding
  readonly month: Month
}

/** What somebody is raced at; it opens what it is counted from. */
export function RacedValue({ race, standing, month }: RacedValueProps) {
  const { code, name, value, display, missing } = standing
  if (value === null) return <Num value={null} missing={missing ?? '没有数据'} />
  const figure = racedFigure(race)
  if (figure === null) return <Num value={display} />
  return (
    <FigureLink figure={figure} code={code} month={month} shown={display} label={name}>
      {display}
    </FigureLink>
  )
}
