import type { Day } from '../time/day.ts'
import { monthOfDay, monthText } from '../time/month.ts'
import { counted, type Finding, findingOf, type Part, shortName } from './headline.ts'

/** `2025年10月28日`. */
const dayWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

interface RailFacts {
  readonly today: Day
  /** `中心城区片区`, `全部片区`. */
  readonly scope: string
  readonly radiusMetres: number
  /** `覆盖率`, or what another basis counts. */
  readonly share: string
  /** `41.0%`; `null` where there is nothing to count. */
  readonly display: string | null
  /** `距超过65%的目标差24.0个百分点`; `null` where nothing is held against a target. */
  readonly distance: string | null
  readonly met: boolean | null
  /** The day from which the target is met, where one is foreseen. */
  readonly crossing: Day | null
  readonly details: readonly string[]
}

/** 「2025年10月28日中心城区片区800米覆盖率41.0%，差24.0个百分点；预计2027-06-30达标」. */
export function railFinding(facts: RailFacts): Finding {
  const { today, scope, radiusMetres, share, display, distance, met, crossing, details } = facts
  const subject = `${today.slice(0, 4)}年${scope}${radiusMetres}米${share}`
  if (display === null) return findingOf(`${subject}没有可计算的数据`)
  const head = `${subject}${display}`
  if (met === null || distance === null) return findingOf(head, ['不作达标判断'], details)
  const outlook = met ? '已达标' : crossing === null ? '按现有计划不达标' : `预计${monthText(monthOfDay(crossing))}达标`
  return findingOf(`${head}，${distance}`, [outlook], details)
}

interface BlockerFacts {
  readonly today: Day
  /** `全市`, `本人可见`, `按当前筛选`. */
  readonly scope: string
  readonly open: number
  readonly late: number
  readonly cityOwes: number
  readonly districtsOwe: number
  /** `用地、审批、资金占46件（73.0%）`. */
  readonly causes: string
}

/** 「2025年全市63件堵点未销号；16件已逾期；市级欠34件、区县欠29件」. */
export function blockerFinding(facts: BlockerFacts): Finding {
  const { today, scope, open, late, cityOwes, districtsOwe, causes } = facts
  const subject = `截至${dayWords(today)}${scope}`
  if (open === 0) return findingOf(`${subject}没有未销号的堵点`)
  const clauses: Part[] = [late > 0 ? counted(`${late}件逾期`, 'late-blockers') : '没有逾期']
  return findingOf(
    `${subject}${open}件堵点未销号`,
    [...clauses, `市级欠${cityOwes}件、区县欠${districtsOwe}件`],
    [causes],
  )
}

interface RaceFacts {
  /** In which it began. */
  readonly year: number
  readonly name: string
  readonly state: 'waiting' | 'running' | 'ended' | 'withdrawn'
  /** `2025年8月`, the newest with standings. */
  readonly until: string | null
  readonly leaders: readonly string[]
  /** In points, `2.46`, where one leads alone. */
  readonly lead: string | null
  readonly because: string | null
  readonly verdict: string | null
}

/** How a race stands: who leads in its newest month, and by how much. */
export function raceFinding(facts: RaceFacts): Finding {
  const { year, name, state, until, leaders, because, verdict } = facts
  const what = name.startsWith(`${year}年`) ? shortName(name, 16) : `${year}年${shortName(name, 10)}`
  if (state === 'withdrawn') return findingOf(`${what}：已撤销`, [], because === null ? [] : [`理由：${because}`])
  if (until === null || leaders.length === 0) return findingOf(`${what}：还没有名次`)
  return findingOf(`${what}：至${until}${leadText(facts)}`, leadClauses(facts), verdict === null ? [] : [verdict])
}

/** `沐江金融城领先`, `收官，2家并列领先`: a comma keeps months and counts apart. */
function leadText({ state, leaders }: RaceFacts): string {
  const who = leaders.length > 1 ? `${leaders.length}家并列领先` : `${shortName(leaders[0] ?? '', 10)}领先`
  if (state === 'ended') return `收官，${who}`
  return leaders.length > 1 ? `，${who}` : who
}

const leadClauses = ({ lead, leaders }: RaceFacts): string[] =>
  lead && leaders.length === 1 ? [`超出第2名${lead}个百分点`] : []

interface AdjustmentFacts {
  readonly year: number
  readonly listed: number
  readonly watched: number
  readonly ahead: number
}

/** 「2025年动态调整：24个片区在列，其中观察2个；1项调整待生效」. */
export function adjustmentFinding({ year, listed, watched, ahead }: AdjustmentFacts): Finding {
  return findingOf(
    `${year}年动态调整：${listed}个片区在列${watched > 0 ? `，其中观察${watched}个` : ''}`,
    ahead > 0 ? [`将有${ahead}项调整生效`] : [],
  )
}
