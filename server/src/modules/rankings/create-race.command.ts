import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { MemberKind, RaceContent } from '@pianqu/shared/rankings/race.schema.ts'
import { raceFaults } from '@pianqu/shared/rankings/race-faults.ts'
import type { Change, Tx } from '../../db/command.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { races } from './race.tables.ts'

const codesOf = (tx: Tx, kind: MemberKind): Set<string> =>
  new Set(
    (kind === 'area' ? allAreas(tx) : allUnits(tx).filter(({ type }) => type === 'district')).map(({ code }) => code),
  )

/** Sets up a race and returns its id. Throws common/malformed with every fault of it. */
export function createRace({ tx, actor, at, audit }: Change, race: RaceContent): string {
  const errors = raceFaults(race, codesOf(tx, race.memberKind))
  if (errors[0]) throw new ProblemError('common/malformed', { detail: errors[0].message, errors })
  const { targetPercent, ...content } = race
  const raceId = randomUUID()
  tx.orm
    .insert(races)
    .values({
      ...content,
      raceId,
      targetBasisPoints: targetPercent === null ? null : Math.round(targetPercent * 100),
      byId: actor.userId,
      byName: actor.name,
      at,
    })
    .run()
  const { name, members, indicator, fromMonth, toMonth } = race
  audit({
    action: 'race.create',
    subject: `race:${raceId}`,
    movesFigures: false,
    detail: { name, members, indicator, fromMonth, toMonth, targetPercent },
  })
  return raceId
}
