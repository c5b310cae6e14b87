import type { IndicatorDefinition } from '@pianqu/shared/indicators/indicator.schema.ts'
import { investmentRate } from '@pianqu/shared/indicators/investment-rate.ts'
import type { RollUp } from '@pianqu/shared/lights/roll-up.ts'
import type { Ratio, Target } from '@pianqu/shared/number/ratio.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import { indicatorAt, targetAt } from '../rules/rule.facts.ts'

export const cardCodes = ['bond-share', 'rail-800m', 'investment-rate', 'start-rate'] as const
export type CardCode = (typeof cardCodes)[number]

/** An indicator of the city in a month: the ratio and what it is held against. */
export interface CityIndicator {
  readonly definition: IndicatorDefinition
  readonly ratio: Ratio
  readonly target: Target
  /** Of the investment rate: what it is made of, with what was done without a plan beside it and not in it. */
  readonly sums?: Pick<RollUp, 'ytdYuan' | 'planYuan' | 'unplannedYuan'>
}

const none: Ratio = { numerator: 0, denominator: 0 }

function bondRatio(db: Database, month: Month): Ratio {
  const { numeratorYuan, denominatorYuan } = bondShareOf(db, {
    year: yearOf(month),
    basis: 'issued-new',
    asOf: lastDayOf(month),
  })
  return { numerator: numeratorYuan ?? 0, denominator: denominatorYuan ?? 0 }
}

function railRatio(db: Database, month: Month): Ratio {
  const { city } = railCoverage(db, lastDayOf(month))
  return { numerator: city.coveredSquareMetres ?? 0, denominator: city.areaSquareMetres ?? 0 }
}

function investment(db: Database, month: Month): Pick<CityIndicator, 'ratio' | 'target' | 'sums'> {
  const { keyAreas } = monthFigures(db, month)
  return { ...investmentRate(keyAreas, month), sums: keyAreas }
}

const starts = (db: Database, month: Month): Ratio => monthFigures(db, month).keyAreas.starts

function readIndicator(
  db: Database,
  { code, month }: { readonly code: CardCode; readonly month: Month },
): CityIndicator {
  const definition = indicatorAt(db, code, month)
  if (code === 'investment-rate') return { definition, ...investment(db, month) }
  const ratio = { 'bond-share': bondRatio, 'rail-800m': railRatio, 'start-rate': starts }[code](db, month)
  return { definition, ratio, target: targetAt(db, code, month) ?? { operator: definition.operator, ...none } }
}

/** One of the overview's indicators at the end of a month, computed once per change of the data. */
export const cityIndicator = perRevision(readIndicator, 200)
