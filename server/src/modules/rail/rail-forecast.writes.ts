import { desc, eq, sql } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { statement } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { railStations } from './rail.tables.ts'
import { railForecasts } from './rail-planning.tables.ts'

const expected = statement((orm) =>
  orm
    .select({ opening: railStations.forecastOpening })
    .from(railStations)
    .where(eq(railStations.code, sql.placeholder('stationCode')))
    .prepare(),
)

const stated = rowsBy(railForecasts, ['stationCode'], desc(railForecasts.version))

/**
 * Keeps what is expected of stations from now on, and who said so, where it is not what was expected last. A station that
 * is gone keeps its story.
 */
export function recordForecasts({ tx, actor, at, today }: Change, stationCodes: readonly string[]): void {
  for (const stationCode of stationCodes) {
    const station = expected(tx).get({ stationCode })
    const last = stated.first(tx, { stationCode })
    if (!station || station.opening === (last?.opening ?? null)) continue
    const version = (last?.version ?? 0) + 1
    tx.orm
      .insert(railForecasts)
      .values({ stationCode, version, opening: station.opening, statedOn: today, statedBy: actor.name, at })
      .run()
  }
}
