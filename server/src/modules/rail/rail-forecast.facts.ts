import type { Database } from '../../db/database.ts'
import { railForecasts } from './rail-planning.tables.ts'

export interface StatedForecast {
  readonly opening: (typeof railForecasts.$inferSelect)['opening']
  readonly statedOn: (typeof railForecasts.$inferSelect)['statedOn']
  readonly statedBy: string
}

/** Station code → what was ever expected of it, oldest first. */
export function allForecasts({ orm }: Database): Map<string, StatedForecast[]> {
  const ofStation = new Map<string, StatedForecast[]>()
  for (const { stationCode, opening, statedOn, statedBy } of orm
    .select()
    .from(railForecasts)
    .orderBy(railForecasts.stationCode, railForecasts.version)
    .all()) {
    ofStation.set(stationCode, [...(ofStation.get(stationCode) ?? []), { opening, statedOn, statedBy }])
  }
  return ofStation
}
