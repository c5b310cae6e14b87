import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Race, RaceRow, RaceState } from '@pianqu/shared/rankings/race.contract.ts'
import { raceBases, raceIndicatorNames } from '@pianqu/shared/rankings/race.schema.ts'
import { raceStandings, raceTarget, raceVerdict } from '@pianqu/shared/rankings/race-standings.ts'
import { addMonths, type Month, monthsBetween, monthText } from '@pianqu/shared/time/month.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { isRankedMonth } from '../boards/area-figures.query.ts'
import { mayReadPlaces } from '../figures/figure-scope.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { races } from './race.tables.ts'
import { raceEntries } from './race-entries.query.ts'

type Stored = typeof races.$inferSelect

const monthsOf = ({ fromMonth, toMonth }: Stored): Month[] =>
  Array.from({ length: monthsBetween(fromMonth, toMonth) + 1 }, (_, index) => addMonths(fromMonth, index))

function standingsOf(db: Database, race: Stored, members: Race['members'], month: Month): Race['months'] {
  const period = onePeriod(db, month)
  if (!period) return []
  const isRanked = isRankedMonth(db, month)
  const { memberKind, indicator, fromMonth, targetBasisPoints } = race
  const entries = isRanked ? raceEntries(db, { memberKind, indicator, fromMonth, month, members }) : []
  return [
    {
      month,
      label: monthText(month),
      isRanked,
      isPublished: period.state === 'published',
      provisional: period.provisional,
      notice: isRanked ? null : `暂不排名（${period.accepted}/${period.owed}）`,
      rows: raceStandings(entries, raceTarget(targetBasisPoints)),
    },
  ]
}

function stateOf(db: Database, { withdrawnAt, toMonth }: Stored, months: Race['months']): RaceState {
  if (withdrawnAt) return 'withdrawn'
  if (publishedMonths(db).has(toMonth)) return 'ended'
  return months.length > 0 ? 'running' : 'waiting'
}

function raceOf(db: Database, actor: Actor, race: Stored): Race {
  const names = new Map([...areaNames(db), ...allUnits(db).map(({ code, name }) => [code, name] as const)])
  const members = race.members.map((code) => ({ code, name: names.get(code) ?? code }))
  const ofAreas = race.memberKind === 'area'
  const months = monthsOf(race)
    .filter((month) => mayReadPlaces(db, actor, { month, ofAreas }))
    .flatMap((month) => standingsOf(db, race, members, month))
  const latest = months.findLast(({ isRanked }) => isRanked)
  const state = stateOf(db, race, months)
  const { raceId, byId: _byId, targetBasisPoints, ...stored } = race
  return {
    ...stored,
    id: raceId,
    members,
    targetPercent: targetBasisPoints === null ? null : targetBasisPoints / 100,
    indicatorName: raceIndicatorNames[race.indicator],
    basis: raceBases[race.indicator],
    state,
    latestMonth: latest?.month ?? null,
    leaders: latest?.rows.filter(({ place }) => place === 1).map(({ code, name }) => ({ code, name })) ?? [],
    months,
    verdict:
      state === 'ended'
        ? raceVerdict(
            months.filter(({ isRanked }) => isRanked),
            raceTarget(targetBasisPoints),
          )
        : null,
  }
}

/** A race with its standings in the months that this person may read. Throws common/not-found. */
export function oneRace(db: Database, actor: Actor, id: string): Race {
  const race = db.orm.select().from(races).where(eq(races.raceId, id)).get()
  if (!race) throw new ProblemError('common/not-found', { detail: '没有这场赛马' })
  return raceOf(db, actor, race)
}

/** All races, the newest first. */
export const raceList = (db: Database, actor: Actor): RaceRow[] =>
  db.orm
    .select()
    .from(races)
    .orderBy(desc(races.at), desc(races.raceId))
    .all()
    .map((race) => raceOf(db, actor, race))
