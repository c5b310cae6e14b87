import type { UnitAnswers } from '@pianqu/shared/blockers/unit-answers.schema.ts'
import { unitAnswersOf } from '@pianqu/shared/blockers/unit-answers.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { judgedBlockers } from './judged-blockers.facts.ts'

/** What every unit had to answer in the year up to a month, as it stood at its end; who had nothing is left out. */
export function unitAnswers(db: Database, month: Month): UnitAnswers[] {
  const byUnit = groupBy(
    judgedBlockers(db).flatMap(({ rounds }) =>
      [...new Set(rounds.map(({ unitCode }) => unitCode))].map((unitCode) => ({ unitCode, rounds })),
    ),
    ({ unitCode }) => unitCode,
  )
  return allUnits(db).flatMap(({ code, name }) => {
    const rounds = (byUnit.get(code) ?? []).map((each) => each.rounds)
    const found = unitAnswersOf(rounds, code, month, isWorkingDay)
    return found ? [{ ...found, unitName: name }] : []
  })
}
