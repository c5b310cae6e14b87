import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { ExactRatio } from '@pianqu/shared/number/ratio.ts'
import { type IndexScore, indexScore, meanScore, type PartRatios } from '@pianqu/shared/rankings/index-score.ts'
import type { RankingGroup, RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { spanMonths } from '@pianqu/shared/rankings/span.ts'
import { type Standing, standings } from '@pianqu/shared/rankings/standings.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { isRankedMonth } from '../boards/area-figures.query.ts'
import type { PartReadings } from '../figures/part-readings.query.ts'
import { rankingRuleAt } from '../rules/rule.facts.ts'
import { departmentResults } from './department-results.query.ts'
import { groupMembers, type Member } from './group-members.query.ts'

export interface RankingQuestion {
  readonly month: Month
  readonly by: RankingSpan
  readonly group: RankingGroup
}

/** One row with its exact score, before anything is said about it. */
export interface PlacedMember {
  readonly code: string
  readonly name: string
  readonly category: AreaCategory | null
  readonly exempt: boolean
  readonly missing: string | null
  readonly score: ExactRatio | null
  readonly index: IndexScore
  /** Months that its score is the mean of, with their indices. */
  readonly months: readonly { readonly month: Month; readonly index: IndexScore }[]
  /** Of one month alone; `null` over several. */
  readonly readings: PartReadings | null
}

export interface PlacedRanking {
  /** The ranked months that scores are the mean of. */
  readonly months: readonly Month[]
  readonly rule: RankingRule
  readonly standings: readonly Standing<PlacedMember>[]
}

type RuleAt = (month: Month) => RankingRule

const ratiosOf = ({ readings }: Member): PartRatios => ({
  investment: readings.investment?.ratio,
  starts: readings.starts?.ratio,
  blockers: readings.blockers?.ratio,
  'bond-use': readings['bond-use']?.ratio,
})

const indexOf = (member: Member, { parts }: RankingRule): IndexScore =>
  indexScore(member.missing === null ? ratiosOf(member) : {}, parts)

const noScore = '没有可计分的数据'

function placedMembers(db: Database, question: RankingQuestion, months: readonly Month[], ruleAt: RuleAt) {
  const { by, group } = question
  const last = months.at(-1) ?? question.month
  const ofMonths = months.map((month) => ({
    month,
    rule: ruleAt(month),
    members: new Map(groupMembers(db, group, month).map((member) => [member.code, member])),
  }))
  return groupMembers(db, group, last).map((member): PlacedMember => {
    const own = ofMonths.flatMap(({ month, rule, members }) => {
      const found = members.get(member.code)
      return found ? [{ month, index: indexOf(found, rule), exempt: found.exempt }] : []
    })
    const index = by === 'month' && own[0] ? own[0].index : meanScore(own.map((each) => each.index))
    const isRanked = months.length > 0
    return {
      code: member.code,
      name: member.name,
      category: member.category,
      exempt: own.some(({ exempt }) => exempt),
      missing: index.score === null ? (member.missing ?? (isRanked ? noScore : '本期暂不排名')) : null,
      score: index.score,
      index,
      months: own
        .filter((each) => each.index.score !== null)
        .map(({ month, index: scored }) => ({ month, index: scored })),
      readings: by === 'month' && isRanked ? member.readings : null,
    }
  })
}

/** Departments stand by their published result of the year, whatever the monthly index says. */
const departments = (db: Database, { by, month }: RankingQuestion): PlacedMember[] =>
  (by === 'year' ? (departmentResults(db, yearOf(month)) ?? []) : []).map(({ code, name, score }) => ({
    code,
    name,
    category: null,
    exempt: false,
    missing: null,
    score,
    index: { score, parts: [] },
    months: [],
    readings: null,
  }))

/** Places of a group under any rule; what is not ranked yet has rows without places. */
export function placedUnder(db: Database, question: RankingQuestion, ruleAt: RuleAt): PlacedRanking {
  if (question.group === 'departments') {
    const rule = ruleAt(question.month)
    return { months: [], rule, standings: standings(departments(db, question), rule) }
  }
  const months = spanMonths(question.month, question.by).filter((month) => isRankedMonth(db, month))
  const rule = ruleAt(months.at(-1) ?? question.month)
  return { months, rule, standings: standings(placedMembers(db, question, months, ruleAt), rule) }
}

/** Places of a group under the rules in force, computed once per change of the data. */
export const placedRanking = perRevision(
  (db: Database, question: RankingQuestion) => placedUnder(db, question, (month) => rankingRuleAt(db, month)),
  120,
)
