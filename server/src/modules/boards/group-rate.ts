import { investmentRate } from '@pianqu/shared/indicators/investment-rate.ts'
import { lightNames } from '@pianqu/shared/lights/light.ts'
import type { RollUp } from '@pianqu/shared/lights/roll-up.ts'
import { percentText, quotient } from '@pianqu/shared/number/ratio.ts'
import type { Month } from '@pianqu/shared/time/month.ts'

interface GroupRate {
  readonly rateDisplay: string
  readonly share: number | null
  readonly scheduleShare: number | null
}

/** How far a group is in its year and where the schedule stands; a group of which nothing is accepted has the word for it. */
export function groupRate(figure: RollUp, month: Month): GroupRate {
  const { light } = figure
  const { ratio, target } = investmentRate(figure, month)
  const isUnreported = light === 'grey' || light === 'pending'
  return {
    rateDisplay: isUnreported ? lightNames[light] : percentText(ratio, target),
    share: isUnreported ? null : quotient(ratio),
    scheduleShare: figure.planYuan ? quotient(target) : null,
  }
}
