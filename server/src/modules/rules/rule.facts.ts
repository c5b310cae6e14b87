import { type Duty, defaultDuties, dutySchema } from '@pianqu/shared/importing/duty.ts'
import { type IndicatorDefinition, indicatorDefinitionSchema } from '@pianqu/shared/indicators/indicator.schema.ts'
import { defaultIndicators } from '@pianqu/shared/indicators/target.ts'
import { defaultLightRule, type LightRule, lightRuleSchema, ruleFor } from '@pianqu/shared/lights/light-rule.schema.ts'
import { type DueRule, defaultDueRule, dueRuleSchema } from '@pianqu/shared/periods/due-rule.schema.ts'
import { type AdoptedRule, adoptedRuleSchema } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import {
  defaultRankingRule,
  type RankingRule,
  rankingRuleFor,
  rankingRuleSchema,
} from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { ruleVersions } from './rule.tables.ts'

/** Every rule of the city, all versions; what the city has not changed stands as the product came. */
export interface CityRules {
  readonly lights: readonly LightRule[]
  readonly indicators: readonly IndicatorDefinition[]
  readonly duties: readonly Duty[]
  readonly dueRule: DueRule
  readonly rankings: readonly (RankingRule | AdoptedRule)[]
  /** How far from a station an area counts as covered, in metres. */
  readonly reachMetres: number
}

const defaultReachMetres = 800

const reachSchema = z.object({ metres: z.number().positive() })

function readRules(db: Database): CityRules {
  const rows = db.orm.select().from(ruleVersions).all()
  const contents = <Rule>(kind: string, schema: z.ZodType<Rule>): Rule[] =>
    rows.filter((row) => row.kind === kind).map(({ content }) => schema.parse(content))
  const own = {
    lights: contents('light', lightRuleSchema),
    indicators: contents('indicator', indicatorDefinitionSchema),
    duties: contents('duty', dutySchema),
    due: contents('due', dueRuleSchema),
    reach: contents('rail-reach', reachSchema),
    rankings: contents('ranking', adoptedRuleSchema),
  }
  return {
    // The product's own version is the oldest one: a city's versions follow it.
    lights: [defaultLightRule, ...own.lights],
    indicators: [...defaultIndicators, ...own.indicators],
    duties: own.duties.length > 0 ? own.duties : defaultDuties,
    dueRule: own.due.at(-1) ?? defaultDueRule,
    rankings: [defaultRankingRule, ...own.rankings],
    reachMetres: own.reach.at(-1)?.metres ?? defaultReachMetres,
  }
}

const rulesPerRevision = perRevision((db: Database, _key: 'all') => readRules(db))

export const cityRules = (db: Database): CityRules => rulesPerRevision(db, 'all')

/** The light rule in force in a month. */
export const lightRuleAt = (db: Database, month: Month): LightRule =>
  ruleFor(cityRules(db).lights, month) ?? defaultLightRule

/** The monthly index in force in a month. */
export const rankingRuleAt = (db: Database, month: Month): RankingRule =>
  rankingRuleSchema.parse(rankingRuleFor(cityRules(db).rankings, month))
